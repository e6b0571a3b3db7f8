import type { ChoiceView } from '../../application/queries/views.js';
import { plainLetters } from '../../domain/plainLetters.js';
import { namesPlaceOnly, score } from './missions/score.js';
import { towns } from './vocabulary/towns.js';

const remote =
  /(?<!\p{L})(?:à|a) distance\b|\ben (?:visio|ligne|distanciel|remote|télétravail|teletravail)\b|\b(?:remote(?:ly)?|online|télétravail|teletravail|(?:from|depuis) (?:home|chez moi|la maison)|work from home)\b/iu;
const near =
  /(?<!\p{L})(?:pr[eè]s|autour|proche|[aà] c[oô]t[eé]) (?:de (?:moi|chez moi|mon bureau|mon travail|la maison)|du (?:bureau|travail))|\b(?:near (?:me|here|my (?:office|home|place|work))|nearby|close to (?:me|home|my office)|around me|round here)/iu;

/** Where, as far as a sentence tells: the place of a mission, a town, "à distance", "près de moi". Null when it does not. */
export function namedPlace(
  text: string,
  words: readonly string[],
  named: readonly ChoiceView[],
  all: readonly ChoiceView[],
): string | null {
  return (
    placeOf([...named, ...all], words) ?? townIn(text) ?? (remote.exec(text) ?? near.exec(text))?.[0] ?? null
  );
}

/** The place of a mission that a word names, and nothing else of it. */
function placeOf(options: readonly ChoiceView[], words: readonly string[]): string | null {
  const isIts = ({ mission }: ChoiceView) =>
    words.some(
      (word) =>
        score({ title: '', nonprofit: '', place: mission.place }, [word]).words > 0 &&
        namesPlaceOnly(mission, [word]),
    );
  return options.find(isIts)?.mission.place ?? null;
}

/** As it was typed. */
const townIn = (text: string): string | null =>
  text
    .match(/\p{L}+/gu)
    ?.find((word) => word.length > 2 && towns.has(plainLetters(word)) && isTown(word, text)) ?? null;

/** "Nice", "York" and "Laval" are other words too: in small letters, only after a word of place. */
const isTown = (word: string, text: string): boolean =>
  /^\p{Lu}/u.test(word)
    ? word !== text.match(/\p{L}+/u)?.[0]
    : new RegExp(`(?:^|\\s)(?:à|a|in|near|sur|vers|de|from|at) ${word}\\b`, 'u').test(text);
