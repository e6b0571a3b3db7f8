import { plainWords } from '../text/plainWords.js';
import { negations } from '../vocabulary/index.js';

/** What an organiser wants of one mission, beside what wishes tell. */
export type OfManaged = 'edit' | 'preview' | 'frame' | 'duplicate' | 'again' | 'feedback' | 'roster';

interface Way {
  readonly task: OfManaged;
  readonly says: RegExp;
  /** "N'ont pas répondu" is no negation of what is asked. */
  readonly mayNegate: boolean;
}

const way = (task: OfManaged, says: readonly string[], mayNegate = false): Way => ({
  ...{ task, mayNegate },
  says: new RegExp(`\\b(?:${says.join('|')})\\b`, 'u'),
});

const told = '(?:annonce|invitation|message|announcement)';
const unanswered =
  '(?:pas (?:encore )?repondu|(?:haven t|have not|hasn t|didn t|not) (?:yet )?answer(?:ed)?)';

const ways: readonly Way[] = [
  // What is missing, and the links, stand in its preview.
  way(
    'preview',
    [
      'checklist',
      '(?:il )?manque(?:\\w*)? (?:quoi|encore|a la|pour)',
      'qui manque',
      '(?:what|is|s) (?:still )?missing',
      '(?:lien|page) (?:pour|de|a) l association',
      '(?:link|page) (?:for|of) the (?:non ?profit|charity|association)',
      '(?:non ?profit|charity) (?:s )?(?:link|page)',
      'affiche(?:tte)?(?: a imprimer)? (?:pour|de) l[ae]',
      '(?:une|l) affiche',
      'qr ?code',
      '(?:a|the) (?:poster|flyer)',
      'poster (?:for|of)',
      'association a t elle (?:valide|repondu|relu|confirme)',
      'has the (?:association|charity|non ?profit)',
    ],
    true,
  ),
  way('frame', ['cadrage', 'cadre[rz]', 'frame (?:the )?mission', 'framing', 'scoping']),
  way('duplicate', ['dupli\\w+', 'copie[rz]?', 'clone[rz]?', 'copy', '(?:la )?meme mission', 'same mission']),
  way(
    'again',
    [
      'relance[rz]?(?: l\\w*)?',
      '(?:deuxieme|seconde|2e|2eme|nouvelle) vague',
      'second wave',
      're ?annonce[rz]?',
      'chase(?: up)?',
      'nudge',
      unanswered,
    ],
    true,
  ),
  way('edit', [
    '(?:corrige[rz]?|rectifie[rz]?|fix|correct) (?:l|the) (?:annonce|announcement)',
    'trompee? dans l annonce',
    '(?:mistake|error|typo) in the announcement',
    'move (?:the )?mission \\d+ to',
  ]),
  way('roster', [
    `(?:recu|vu|lu|received|seen|got) (?:l|la|cette|the|our) ${told}`,
    `ou en est (?:l envoi|la diffusion|l ${told})`,
    'how is the (?:broadcast|announcement)',
    `how (?:far|many)(?: [a-z]+){0,4} (?:the )?(?:broadcast|${told})`,
    '(?:rappels?|reminders?) (?:sont |are )?(?:prevus?|programmes?|planned|scheduled)',
  ]),
  way('feedback', [
    'les (?:avis|retours)',
    'ont pense',
    '(?:the )?(?:feedback|ratings?|reviews) (?:of|on|for|about)',
    'did (?:people|they|everyone|volunteers|participants) think',
  ]),
];

/** One's own: what whoever organises writes as somebody who takes part. */
const isOnesOwn = /\b(?:mon|mes|ma|my|je|j|i|donner|laisser|give|leave)\b/u;

/** "Il manque quoi à la mission 9 ?", "relance ceux qui n'ont pas répondu". Null: something else. Pure. */
export function asksOfManaged(text: string): OfManaged | null {
  const said = plainWords(text);
  const found = ways.find(({ says }) => says.test(said));
  if (!found || (found.task === 'feedback' && isOnesOwn.test(said))) return null;
  const isDenied = !found.mayNegate && said.split(' ').some((word) => negations.has(word));
  return isDenied ? null : found.task;
}
