import type { Token } from '../text/tokens.js';
import { dateWords } from '../vocabulary/dateWords.js';
import { lookUp } from './look.js';
import type { Reader } from './when.js';

/** "matin", "après-midi", "evening". Exact: "Martin" is somebody. */
export const readPart: Reader = (tokens, at) => {
  const part = lookUp(dateWords.parts, tokens, at);
  if (!part && tokens[at]?.word === 'am' && isDay(tokens[at - 1])) return { length: 1, parts: ['morning'] };
  return part ? { length: part.length, parts: [part.value] } : null;
};

/** "Thursday am": without a day before it, "am" is a verb. */
const isDay = (token: Token | undefined): boolean =>
  token !== undefined && (token.word in dateWords.weekdays || token.word in dateWords.days);

const clock = /^(\d\d?)(?:[h:](\d\d)|h|am|pm)$/u;
const hourUnits = new Set(['h', 'heures', 'heure', 'am', 'pm']);

/** "14h", "9 h 30", "14:00", "2pm". */
export const readTime: Reader = (tokens, at) => {
  const word = tokens[at]?.word ?? '';
  const whole = clock.exec(word);
  if (whole) return time(Number(whole[1]), Number(whole[2] ?? 0), word.endsWith('pm'), 1);
  const unit = tokens[at + 1]?.word ?? '';
  if (!/^\d\d?$/u.test(word) || !hourUnits.has(unit)) return null;
  const minutes = /^[0-5]\d$/u.exec(tokens[at + 2]?.word ?? '')?.[0];
  return time(Number(word), Number(minutes ?? 0), unit === 'pm', minutes ? 3 : 2);
};

function time(hour: number, minute: number, isAfternoon: boolean, length: number) {
  const hours = isAfternoon && hour < 12 ? hour + 12 : hour;
  return hours < 24 && minute < 60 ? { length, times: [hours * 60 + minute] } : null;
}
