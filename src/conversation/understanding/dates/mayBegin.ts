import type { Token } from '../text/tokens.js';
import { dateWords } from '../vocabulary/dateWords.js';
import { lookUpWord } from './look.js';
import { weekdayOf } from './weekday.js';

/** The first word of everything that the tables hold, and the two that only readers know. */
const heads: ReadonlySet<string> = new Set([
  ...Object.values(dateWords).flatMap((table: object) =>
    (Array.isArray(table) ? table : Object.keys(table)).map((said: string) => said.split(' ')[0] ?? ''),
  ),
  ...['week', 'am'],
]);

const startsWithDigit = /^\d/u;

/** True where a day, or a part of one, may begin. Most words are passed over, so that a long text is read fast. */
export const mayBegin = (token: Token | undefined): boolean =>
  token !== undefined &&
  (heads.has(token.word) ||
    startsWithDigit.test(token.word) ||
    weekdayOf(token) !== null ||
    lookUpWord(dateWords.months, token) !== null ||
    lookUpWord(dateWords.days, token) !== null);
