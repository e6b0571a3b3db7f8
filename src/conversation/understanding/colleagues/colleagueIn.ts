import { negations } from '../vocabulary/index.js';
import {
  type CalledColleague,
  isOfName,
  longestName,
  nameBefore,
  named,
  nameWithWhom,
  relations,
  signsUp,
  type Word,
  wordsOf,
} from './names.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const speaks = /\b(?:je|j|moi|me|m|nous|on|i|us|we|myself|lets|inscrivons)\b/u;

/** "Inscris-moi avec Karim", "sign me and Paul up": with whom somebody wants to sign up. Null of anything else. Pure. */
export function pairIn(text: string): CalledColleague | null {
  const words = wordsOf(text);
  if (!asksForPlace(words)) return null;
  const at = (index: number) => words[index]?.plain ?? '';
  for (let index = 0; index < words.length; index += 1) {
    const found = beforeName(at(index), at(index - 1))
      ? nameWithWhom(words, afterKind(words, index + 1))
      : afterName(at(index), at(index + 1))
        ? nameBefore(words, index)
        : null;
    if (found) return found;
  }
  return null;
}

/** "Inscris-moi avec un collègue", "on s’inscrit à deux": with somebody who is not named yet. Pure. */
export function pairUnnamed(text: string): boolean {
  const words = wordsOf(text);
  if (words.length > longestWish || !asksForPlace(words)) return false;
  const said = words.map(({ plain }) => plain).join(' ');
  return (
    asTwo.test(said) || words.some(({ plain }, at) => beforeName(plain, '') && isSomebody(words, at + 1))
  );
}

/** In words: a longer sentence speaks of colleagues for other reasons. */
const longestWish = 12;
const asTwo =
  /\b(?:a deux(?= (?:a|au|aux|pour|sur|le|la|avec|svp|merci)\b|$)|en binome|en duo|as a pair|in a pair|as a duo|the two of us)\b/u;

const whose = set('un une mon ma notre quelqu a my our another autre some someone somebody');
const between = set('e other de from mon ma my un autre');
const group = set('equipe service team');
const related = new Set(relations);

/** "Un collègue", "quelqu’un de mon équipe". */
function isSomebody(words: readonly Word[], from: number): boolean {
  const at = (index: number) => words[index]?.plain ?? '';
  let to = from;
  while (whose.has(at(to)) || (to > from && between.has(at(to)))) to += 1;
  return to > from && (related.has(at(to)) || group.has(at(to)));
}

/** "Mon collègue Karim": where the name begins. */
function afterKind(words: readonly Word[], from: number): number {
  const rest = words.slice(from).findIndex(({ plain }) => !whose.has(plain) && !related.has(plain));
  return rest < 0 ? words.length : from + rest;
}

const asksForPlace = (words: readonly Word[]): boolean => {
  const said = words.map(({ plain }) => plain).join(' ');
  return signsUp.test(said) && speaks.test(said) && !words.some(({ plain }) => negations.has(plain));
};

const beforeName = (word: string, before: string): boolean =>
  word === 'avec' ||
  word === 'with' ||
  (word === 'et' && before === 'moi') ||
  (word === 'and' && (before === 'me' || before === 'i'));

const afterName = (word: string, next: string): boolean =>
  (word === 'et' && next === 'moi') || (word === 'and' && ['me', 'i', 'myself'].includes(next));

/** What somebody answers who was asked for a name. Null when it can be none. */
export function nameAlone(text: string): CalledColleague | null {
  if (/[?？؟]/u.test(text)) return null;
  const words = wordsOf(text).filter(({ plain }) => !around.has(plain));
  if (words.length === 0 || words.length > longestName || words.some(({ plain }) => /^\d/u.test(plain)))
    return null;
  return named(words);
}

const around = set('avec with a to je voudrais c est it s its please svp stp merci thanks de');

/** True when each of its words can only be of a name. */
export const isOnlyName = (text: string): boolean =>
  wordsOf(text)
    .filter(({ plain }) => !around.has(plain))
    .every(isOfName);
