import type { MissionFacts } from '../../../application/queries/views.js';
import { tokenise } from '../text/tokens.js';
import { looksLike, stem } from '../text/words.js';
import { sameThing } from '../vocabulary/synonyms.js';
import { isTelling } from './mention.js';

/** How well a mission fits the words that were said. */
export interface Score {
  /** Grows with each word that fits; the title counts more than the place. */
  readonly points: number;
  /** How many of the words fit. */
  readonly words: number;
}

const inTitle = 1;
const inPlace = 0.6;
const roughly = 0.8;
const shortestBeginning = 5;

const stems = (text: string): string[] =>
  tokenise(text)
    .map(({ word }) => word)
    .filter(isTelling)
    .map(stem);

/** 1 when the words are one, a little less when they only look alike, 0 when they do not. */
function likeness(said: string, written: string): number {
  if (said === written || sameThing(said, written)) return 1;
  const begins = (a: string, b: string) => a.length >= shortestBeginning && b.startsWith(a);
  return begins(said, written) || begins(written, said) || looksLike(said, written) ? roughly : 0;
}

const best = (said: string, written: readonly string[]): number =>
  written.reduce((most, word) => Math.max(most, likeness(said, word)), 0);

/** What a mission is named by. */
type Named = Pick<MissionFacts, 'title' | 'nonprofit' | 'place'>;

/** How well the mission's title, nonprofit and place fit the stems that were said. */
export function score(mission: Named, said: readonly string[]): Score {
  const title = stems(`${mission.title} ${mission.nonprofit}`);
  const place = stems(mission.place);
  const fits = said.map((word) => Math.max(best(word, title) * inTitle, best(word, place) * inPlace));
  return {
    points: fits.reduce((sum, points) => sum + points, 0),
    words: fits.filter((points) => points > 0).length,
  };
}

/** True when the words name where the mission is, and nothing else of it. */
export const namesPlaceOnly = (mission: MissionFacts, words: readonly string[]): boolean =>
  words.length > 0 && score({ ...mission, place: '' }, words.map(stem)).words === 0;

/** True when each of the words, as they were said, names something of the mission. */
export const namesAll = (mission: MissionFacts, words: readonly string[]): boolean =>
  score(mission, words.map(stem)).words === words.length;
