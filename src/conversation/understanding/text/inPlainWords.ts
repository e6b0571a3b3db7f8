import { courtesies } from './courtesies.js';
import { oneSpaced } from './oneSpaced.js';

const greeting = '[^\\p{L}\\p{N}]{0,4}(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey)[ ,!.]{1,3})?';
const please = '(?:(?:s.il (?:vous|te) pla[iî]t|svp|stp|please|kindly|possibly) )?';

/** Whoever asks whether they could be put down wants to be. "Est-ce que je peux m'inscrire ?" only wonders. */
const asked = [
  `^(?<greeting>${greeting})(?:est.ce que )?(?:vous pou(?:rriez|vez)|tu (?:peux|pourrais)|pou(?:rriez|vez).vous|(?:peux|pourrais).tu) ${please}(?:me |m.)(?:inscrire|(?:ajouter|noter|mettre)(?= (?:[àa]|au|aux|sur|pour|dans)(?= )))(?<rest>.*)$`,
  `^(?<greeting>${greeting})(?:could|can|would|will) you ${please}(?:sign me up|put me(?: back)? (?:down|on)|book me (?:in|on)|(?:add|register|enroll?) me)(?: (?:for|on|to|in|onto|into)(?= ))?(?<rest>(?:(?<= (?:for|on|to|in|onto|into)) .*| ?[?.!]* ?|(?:,? ${courtesies})? ?[?.!]*))$`,
].map((pattern, at) => ({
  wish: at === 0 ? 'inscris-moi' : 'sign me up for',
  pattern: new RegExp(pattern, 'iu'),
}));

/** With a second part, or a negation, more is said than that. */
const more = /[,;:.!?]|(?<!\p{L})(?:et|and|ou|or|mais|but|si|if|pas|not|ne|n.|sans|without)(?!\p{L})/iu;
const courteous = new RegExp(`[ ,?]{1,3}${courtesies}$`, 'iu');
const marks = /[^\p{L}\p{N}]{1,9}$/u;

/** Without the question mark, pictures and thanks that it ends with. */
const withoutThanks = (rest: string): string =>
  [1, 2, 3].reduce((left) => left.replace(marks, '').replace(courteous, ''), rest);

const weekdays =
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday';
const following =
  'suivante?|prochaine?|d.apr[eè]s|next(?: one)?|following(?: one)?|one after(?: that)?|week after';
/** "Pas ce vendredi, le suivant". */
const notThisOne = new RegExp(
  `(?<!\\p{L})(?:pas|not) (?:(?:ce|cette|le|la|this|the|on|for) )?(?:coming )?(${weekdays})(?:.ci)?(?: ?[,;:–—-])? (?:(?:mais|but|plut[oô]t|rather) )?(?:(?:pour|on|for) )?(?:le |la |celui |celle |the )(?:${following})(?!\\p{L})`,
  'iu',
);

/** The same in words that are read as they stand. A wish may be put as a question, and a day be told by another. */
export function inPlainWords(text: string): string {
  if (text.length > longest) return text;
  const line = oneSpaced(text.normalize('NFC'));
  const dated = line.replace(notThisOne, (_, weekday: string) => `${weekday} en huit`);
  return plainRequest(dated) ?? (dated === line ? text : dated);
}

/** A longer one is a letter, of which a part is looked at. */
const longest = 240;

function plainRequest(line: string): string | null {
  for (const { wish, pattern } of asked) {
    const { greeting: hello = '', rest } = pattern.exec(line)?.groups ?? {};
    if (rest === undefined) continue;
    const bare = withoutThanks(rest);
    return more.test(bare) ? null : `${hello}${wish} ${bare.trim()}`.trim().replace(/ for$/u, '');
  }
  return null;
}
