import { plainLetters } from '../../../domain/plainLetters.js';
import { isKnown } from '../together/masked.js';
import { common, polite } from '../vocabulary/index.js';

/** What a colleague was called. */
export interface CalledColleague {
  readonly name: string;
  /** The words of the name, lower case and without accents. */
  readonly words: readonly string[];
}

export interface Word {
  readonly raw: string;
  readonly plain: string;
}

/** A name has no more words. */
export const longestName = 4;
const pattern = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*|\d+/gu;

export const wordsOf = (text: string): Word[] =>
  text
    .split(/[\s,;()]/u)
    .flatMap((part) => (isAddress(part) ? (part.split(/[?!]/u)[0] ?? '') : (part.match(pattern) ?? [])))
    .map((raw) => ({ raw, plain: plainLetters(raw) }));

/** Something before and after the sign. */
const isAddress = (part: string): boolean => /[^@]@[^?!]/u.test(part);

/** Never of a name, whatever its letters. */
const notOfName = new Set(
  `la le les l un une des du de d a au aux en pour par sur dans et ou the to for at on in onto into up off of and or by from
  mission missions moi toi lui eux elle elles nous vous me you us him her them it he she they i je j on s m
  lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday
  about que qu il si if whether know there demain tomorrow aujourd hui today janvier fevrier mars avril mai juin juillet aout septembre octobre novembre
  decembre january february march april june july august september october november december slack teams etincelle`
    .trim()
    .split(/\s+/u),
);

/** What somebody is to whoever speaks of them: "mon collègue Karim", "my boss". */
export const relations =
  `collegue collegues copain copine pote ami amie binome collaborateur collaboratrice manager manageuse chef cheffe
  boss responsable directeur directrice stagiaire colleague colleagues coworker workmate teammate friend mate`.split(
    /\s+/u,
  );

/** What is done with a colleague; never of a name. */
export const signsUp =
  /\b(?:inscri(?:s|re|vez|vons|rais|rai|rions)|on s inscrit|participer|participe|participons|venir|viens|vienne|aller|vais|va|irai|sign|register|join|participate|come|coming|go|going|book|reserve|reserver|mets|mettez|mettre|ajoute|ajouter|put|add)\b/u;

/** A word that nobody knows, or one with a capital, is of a name: "Rose" is both. */
export const isOfName = ({ raw, plain }: Word): boolean => {
  if (notOfName.has(plain) || /^\d/u.test(plain) || signsUp.test(plain)) return false;
  if (raw.includes('@') || /^\p{Lu}\p{Ll}/u.test(raw)) return true;
  return !isKnown(plain) && !common.has(plain) && !polite.has(plain);
};

/** The name that begins there, as it was written. Null when none does. */
function nameFrom(words: readonly Word[], from: number): CalledColleague | null {
  const rest = words.slice(from, from + longestName);
  const end = rest.findIndex((word) => !isOfName(word));
  return named(end < 0 ? rest : rest.slice(0, end));
}

/** First names that are words as well. After "avec" or "tell" they are names, in small letters too. */
export const alsoNames = new Set(
  `ben pierre claire rose blanche reine celeste clement clemence constant constance martial marc jean victor victoire
  prudence noel aime aimee desire desiree olive fleur marguerite violette ange felix bruno mark bill sue pat rob june
  ruby robin drew frank rich jack daisy lily iris heather jade chloe lou remi will`.split(/\s+/u),
);

/** The name that begins right after "avec", or of whom something is to be told. */
export function nameWithWhom(words: readonly Word[], from: number): CalledColleague | null {
  const first = words[from];
  if (!first || !alsoNames.has(first.plain)) return nameFrom(words, from);
  const rest = words.slice(from + 1, from + longestName);
  const end = rest.findIndex((word) => !isOfName(word));
  return named([first, ...(end < 0 ? rest : rest.slice(0, end))]);
}

/** The name that ends right before. */
export function nameBefore(words: readonly Word[], to: number): CalledColleague | null {
  let from = to;
  while (from > 0 && to - from < longestName && isOfName(words[from - 1] as Word)) from -= 1;
  return named(words.slice(from, to));
}

export const named = (words: readonly Word[]): CalledColleague | null =>
  words.length === 0
    ? null
    : {
        name: words.map(({ raw }) => raw).join(' '),
        words: words.flatMap(({ plain }) => plain.split('-')),
      };
