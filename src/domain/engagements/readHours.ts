import { minutesAtMost } from './attendance.js';

const decimal = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*(?:h|heures?|hours?|hrs?)?$/iu;
const clock = /^(\d{1,2})\s*(?:h|:|heures?)\s*([0-5]\d)(?:\s*(?:m|min))?$/iu;
const minutesOnly = /^(\d{1,4})\s*(?:m|min|minutes?)$/iu;

/** Reads "3", "3,5", "3 h 30", "3:30" and "45 min" as minutes. Null for anything else, and for more than a day. */
export function readHours(text: string): number | null {
  const said = text.replaceAll(/[\u00a0\u202f]/gu, ' ').trim();
  const minutes = minutesIn(said);
  return minutes === null || minutes < 1 || minutes > minutesAtMost ? null : minutes;
}

function minutesIn(said: string): number | null {
  const [, hour, minute] = clock.exec(said) ?? [];
  if (hour !== undefined && minute !== undefined) return Number(hour) * 60 + Number(minute);
  const [, alone] = minutesOnly.exec(said) ?? [];
  if (alone !== undefined) return Number(alone);
  const [, whole, part = '0'] = decimal.exec(said) ?? [];
  return whole === undefined ? null : Math.round(Number(`${whole}.${part}`) * 60);
}
