import { DateTime } from 'luxon';
import type { Policy } from '../organisations/organisation.js';
import type { OwnQuiet } from '../people/preferences.js';
import { quietStretch, type Stretch } from './quietHours.js';

/** When somebody is not to be written to. The company's night, and the hours and days that they asked for themselves. */
export interface Quiet {
  readonly night: Policy['quietHours'];
  readonly own: OwnQuiet;
}

/** More of them on end than this, and nobody would wait. */
const mostStretches = 30;

/** The stretches that hold `instant`, on the clock of the IANA zone. */
function stretchesAt(instant: Date, timezone: string, { night, own }: Quiet): Stretch[] {
  const hours = [night, own.quietHours].flatMap((each) => {
    const found = each ? quietStretch(instant, timezone, each) : null;
    return found ? [found] : [];
  });
  const day = DateTime.fromJSDate(instant, { zone: timezone }).startOf('day');
  const isOff = own.quietDays?.includes(day.weekday) ?? false;
  return isOff ? [...hours, { from: day, to: day.plus({ days: 1 }).startOf('day') }] : hours;
}

/** Quiet begins and ends with a minute: what everybody in a broadcast asks is found out once. */
const known = new Map<string, boolean>();
const mostKnown = 500;

export function isQuiet(instant: Date, timezone: string, quiet: Quiet): boolean {
  const asked = JSON.stringify([Math.floor(instant.getTime() / 60_000), timezone, quiet.night, quiet.own]);
  const isKnown = known.get(asked);
  if (isKnown !== undefined) return isKnown;
  if (known.size >= mostKnown) known.clear();
  const found = stretchesAt(instant, timezone, quiet).length > 0;
  known.set(asked, found);
  return found;
}

/** `instant`, or the first one after it that is free; null when that is weeks away. */
export function firstFree(instant: Date, timezone: string, quiet: Quiet): Date | null {
  let free = instant;
  for (let nth = 0; nth < mostStretches; nth += 1) {
    const ends = stretchesAt(free, timezone, quiet).map(({ to }) => to.toMillis());
    if (ends.length === 0) return free;
    free = new Date(Math.max(...ends));
  }
  return null;
}

/** `instant`, or the moment before it at which it had become quiet: for what must be said before something starts. */
export function lastFree(instant: Date, timezone: string, quiet: Quiet): Date | null {
  let free = instant;
  let looked = instant;
  for (let nth = 0; nth < mostStretches; nth += 1) {
    const begins = stretchesAt(looked, timezone, quiet).map(({ from }) => from.toMillis());
    if (begins.length === 0) return free;
    free = new Date(Math.min(...begins));
    looked = new Date(free.getTime() - 1);
  }
  return null;
}
