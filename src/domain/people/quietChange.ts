import type { Hours, OwnQuiet } from './preferences.js';

/** What somebody says of when they want quiet. */
export type QuietChange =
  /** On these days too, ISO weekdays. */
  | { readonly kind: 'days'; readonly days: readonly number[] }
  /** After an hour, before one, or between two; local `HH:mm`. */
  | { readonly kind: 'hours'; readonly after?: string | undefined; readonly before?: string | undefined }
  /** These and no others. */
  | { readonly kind: 'all'; readonly hours: Hours | null; readonly days: readonly number[] };

/**
 * What holds after a change. Of an hour alone the other end is the one asked for before, or that of the company's night.
 * Null when no day of the week would be left: that is silence, which is asked for in another way.
 */
export function changedQuiet(
  own: OwnQuiet,
  change: QuietChange,
  night: Hours,
): { readonly quietHours: Hours | null; readonly quietDays: readonly number[] } | null {
  const { quietHours = null, quietDays } = own;
  const days = quietDays ?? [];
  switch (change.kind) {
    case 'days':
      return withSomeDay(quietHours, [...days, ...change.days]);
    case 'hours': {
      const known = quietHours ?? night;
      return withSomeDay({ from: change.after ?? known.from, to: change.before ?? known.to }, days);
    }
    case 'all':
      return withSomeDay(change.hours, change.days);
  }
}

function withSomeDay(quietHours: Hours | null, days: readonly number[]) {
  const quietDays = [...new Set(days)].sort((a, b) => a - b);
  const isNone = quietHours !== null && quietHours.from === quietHours.to;
  return quietDays.length < 7 ? { quietHours: isNone ? null : quietHours, quietDays } : null;
}
