const minuteMs = 60_000;
/** Whoever changes somebody in an HRIS changes several fields, one after the other. */
const settleMs = 10_000;
/** What has changed is asked for no more often. */
const betweenMs = minuteMs;
/** One that could not be read, or was held back, is not read the sooner for what it tells. */
const afterFailureMs = 60 * minuteMs;
/** What broke a reading may break it again. */
const afterErrorMs = 5 * minuteMs;
const wholeAtLeastMs = 5 * minuteMs;
/** So many people take six seconds at a vendor’s pace: nine tenths of it are left to others. */
const peopleEachMinute = 150;

const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

/** When an HRIS is read that tells of a change now. What is told together is read together. */
export const hurriedFrom = (now: Date): Date => later(now, settleMs);

/** When an HRIS is read again whose reading broke off, and nobody knows why. */
export const againAfterError = (now: Date): Date => later(now, afterErrorMs);

/** Not before this moment is what has changed asked for again. */
export function changesAgainAt(
  last: { readonly at: Date; readonly end: 'done' | 'stopped' | 'failed' } | null,
): Date {
  if (!last) return new Date(0);
  return later(last.at, last.end === 'done' ? betweenMs : afterFailureMs);
}

/** Not before this moment is everybody read again, however much is told: the larger the company, the later. */
export function wholeAgainAt(whole: { readonly at: Date; readonly read: number } | null): Date {
  if (!whole) return new Date(0);
  return later(whole.at, Math.max(wholeAtLeastMs, (whole.read / peopleEachMinute) * minuteMs));
}
