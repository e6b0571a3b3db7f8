import type { MissionView } from '../../../application/queries/views.js';
import type { ListFilter } from '../../../messages/message.js';
import { fitsWhen } from '../dates/fitsWhen.js';
import type { When } from '../dates/when.js';
import type { Token } from '../text/tokens.js';
import { stem } from '../text/words.js';
import { causesOf } from '../vocabulary/causes.js';
import { isTelling, namesTime } from './mention.js';
import { score } from './score.js';

/** Words and days beyond these say nothing more. */
const atMost = 6;

/** True when the word names something of the mission. Its title, nonprofit, place, a skill or a cause. */
function isNamedBy(mission: MissionView, word: string): boolean {
  if (causesOf(word).some((cause) => mission.causes.includes(cause))) return true;
  const named = { ...mission, title: [mission.title, ...mission.skills].join(' ') };
  return score(named, [stem(word)]).points > 0;
}

const beforePlace = new Set(['a', 'in', 'at', 'near', 'vers', 'sur', 'around', 'pres', 'cote']);
const near =
  /\b(?:pres|autour|proche) d(?:e|u) (?:moi|chez moi|mon|bureau|travail)\b|\bnear (?:me|by|my)\b|\bnearby\b|\baround me\b/u;

/** True of what is to be near whoever speaks. */
export const saysNear = (tokens: readonly Token[]): boolean =>
  near.test(tokens.map(({ word }) => word).join(' '));

/**
 * How a list is narrowed by what was said. Of the words those that a mission is named by, and a place that none is at. Null
 * when nothing narrows it.
 */
export function filterIn(
  tokens: readonly Token[],
  when: When,
  taken: (index: number) => boolean,
  missions: readonly MissionView[],
): ListFilter | null {
  const said = tokens.map(({ word }) => word);
  const words = said.filter((word, index) => {
    if (taken(index) || !isTelling(word)) return false;
    const isPlace = beforePlace.has(said[index - 1] ?? '') && word.length > 3;
    return isPlace || causesOf(word).length > 0 || missions.some((mission) => isNamedBy(mission, word));
  });
  const isNear = saysNear(tokens);
  if (words.length === 0 && !namesTime(when) && !isNear) return null;
  return {
    days: when.days.slice(0, atMost),
    parts: when.parts,
    words: [...new Set(words)].slice(0, atMost),
    ...(isNear && { near: true }),
  };
}

/** The missions that fit, by their first half-day that does. What is over or closed is not shown. */
export function filtered(
  missions: readonly MissionView[],
  { days, parts, words }: Pick<ListFilter, 'days' | 'parts' | 'words'>,
  timezone: string,
): MissionView[] {
  const when: When = { days, parts, times: [], several: false };
  const startOf = ({ slots }: MissionView) =>
    Math.min(
      ...slots
        .filter((slot) => slot.closed === null && fitsWhen(slot, when, timezone))
        .map(({ startsAt }) => startsAt.getTime()),
    );
  return missions
    .filter((mission) => words.every((word) => isNamedBy(mission, word)))
    .map((mission) => ({ mission, start: startOf(mission) }))
    .filter(({ start }) => Number.isFinite(start))
    .sort((a, b) => a.start - b.start)
    .map(({ mission }) => mission);
}
