import { type FilterPart, filterParts } from '../../../domain/people/declared.js';
import { plainLetters } from '../../../domain/plainLetters.js';
import type { Intent } from '../../intents.js';

/** What missions are to fit; `null` for whatever was declared. */
const fitting: readonly (readonly [FilterPart | null, RegExp])[] = [
  ['skills', /\b(?:mes competences|ce que je sais faire|my skills|what i can do)\b/u],
  ['causes', /\b(?:mes causes|les causes qui me tiennent a coeur|my causes|the causes i care about)\b/u],
  [
    'sites',
    /\b(?:(?:pres|autour|proches?|a cote) d(?:e|u) (?:chez )?moi|(?:dans|a) (?:ma ville|mes villes)|ma ville|near (?:to )?me|nearby|around me|close to me|in my city|my city|my cities)\b/u,
  ],
  [
    'availability',
    /\b(?:mes dispos|mes disponibilites|quand je suis (?:dispo|disponible|libre)|my availability|when i am free|when i m free)\b/u,
  ],
  [
    null,
    /\b(?:pour moi|faites pour moi|mon profil|me correspond(?:ent)?|me conviennent?|for me|my profile|match(?:es)? me|suit(?:s)? me)\b/u,
  ],
];

/** Words that ask for missions, and say nothing else of them. */
const asking = new Set(
  (
    'des les une un la le de du en y a t il elle est ce que qu qui quelles quelle quels quel sont mission missions moi me je ' +
    'j ai cherche cherches veux voudrais aimerais trouve trouver trouves propose proposez montre montrez donne voir as tu ' +
    'avez vous liste lister quelque chose correspond correspondent convient colle va vont bien avec selon et ou ouvertes ' +
    'dispo disponibles the any some a is are there what which show give find list me i want looking for to do you have ' +
    'that match matches fit fits suit suits something anything based on with and open please svp stp bonjour hello merci ' +
    'decouvrir decouvre discover suggest suggere suggerez conseille conseillez'
  ).split(' '),
);

const without =
  /\b(?:sans|enleve[zr]?|retire[zr]?|ote[zr]?|without|remove|drop)(?: tenir compte d[eu]| le filtre| les filtres| the)?(?: d[eu]| par| sur| on)?(?: mes| ma| la| les| l| my)? ?(?<what>competences?|skills?|causes?|villes?|sites?|cit(?:y|ies)|dispos?|disponibilites?|availability)(?: filters?)?\b/u;

const partOf = (word: string): FilterPart => {
  if (/^(?:comp|skill)/u.test(word)) return 'skills';
  if (word.startsWith('caus')) return 'causes';
  return /^(?:vill|sit|cit)/u.test(word) ? 'sites' : 'availability';
};

/**
 * "Des missions pour moi ?", "près de moi", "missions that match my skills": those that fit what one declared. `shown`: the filters
 * of the list that was shown last; one is taken out of these.
 */
export function readDiscover(text: string, shown: readonly FilterPart[] | null = null): Intent | null {
  let said = ` ${plainLetters(text).replace(/[^a-z]+/gu, ' ')} `;
  const on = new Set<FilterPart>();
  let all = false;
  const off = without.exec(said)?.groups?.what;
  if (off) said = said.replace(without, ' ');
  for (const [part, pattern] of fitting) {
    if (!pattern.test(said)) continue;
    if (part) on.add(part);
    else all = true;
    said = said.replace(pattern, ' ');
  }
  const isFilter = off !== undefined && text.length < 60;
  if (!all && on.size === 0 && !isFilter) return null;
  if (!said.split(' ').every((word) => word === '' || asking.has(word))) return null;
  if (!/\S/u.test(said) && off === undefined && on.size > 0 && !on.has('sites')) return null;
  if (off)
    return { kind: 'discover', page: 0, by: (shown ?? filterParts).filter((part) => part !== partOf(off)) };
  return { kind: 'discover', page: 0, ...(on.size > 0 && { by: [...on] }) };
}
