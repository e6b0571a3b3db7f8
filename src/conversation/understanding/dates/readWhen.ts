import type { Token } from '../text/tokens.js';
import { readBound } from './bounds.js';
import { combineDays, type Placed } from './combine.js';
import { readDayOfMonth, readNumericDate } from './dayOfMonth.js';
import { mayBegin } from './mayBegin.js';
import { readMonth, readMonthDay } from './monthDay.js';
import { readHyphens, readRange, readWeekdays } from './range.js';
import { readInDays, readRelativeDay, readSpan } from './relative.js';
import { readPart, readTime } from './timeOfDay.js';
import { readWeekday } from './weekday.js';
import { readWeekFrom, readWeekOf } from './weekOf.js';
import type { Calendar, Found, Reader, When } from './when.js';

/** The first that finds something at a word has it: the longer readings stand before the shorter ones. */
const readers: readonly Reader[] = [
  readRange,
  readHyphens,
  readWeekdays,
  readWeekOf,
  readWeekFrom,
  readWeekday,
  readMonthDay,
  readNumericDate,
  readInDays,
  readSpan,
  readRelativeDay,
  readBound,
  readMonth,
  readDayOfMonth,
  readPart,
  readTime,
];

const numberHead = /^(?:missions?|numero|number|num|no)$/u;

/** "mission 3 mai" is mission 3. */
const isMissionNumber = (tokens: readonly Token[], at: number): boolean =>
  /^\d+$/u.test(tokens[at]?.word ?? '') && numberHead.test(tokens[at - 1]?.word ?? '');

/** When, as far as it was said, and which words said so. Days are those of the person's own calendar. */
export function readWhen(
  tokens: readonly Token[],
  calendar: Calendar,
): { when: When; taken: ReadonlySet<number> } {
  const found: Placed[] = [];
  const taken = new Set<number>();
  let at = 0;
  while (at < tokens.length) {
    const reading =
      !mayBegin(tokens[at]) || isMissionNumber(tokens, at) ? null : readAt(tokens, at, calendar);
    if (reading) found.push({ ...reading, at });
    const length = reading?.length ?? 0;
    for (let index = at; index < at + length; index += 1) taken.add(index);
    at += Math.max(1, length);
  }
  const { days, several, weekdays } = combineDays(found, tokens);
  const parts = [...new Set(found.flatMap((each) => each.parts ?? []))];
  const times = found.flatMap((each) => each.times ?? []);
  const isSeveral = several || parts.length > 1 || times.length > 1;
  return { when: { days, parts, times, several: isSeveral, ...(weekdays && { weekdays }) }, taken };
}

function readAt(tokens: readonly Token[], at: number, calendar: Calendar): Found | null {
  for (const reader of readers) {
    const reading = reader(tokens, at, calendar);
    if (reading) return reading;
  }
  return null;
}
