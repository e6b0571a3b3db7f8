import { DateTime } from 'luxon';
import type { Token } from '../text/tokens.js';
import { type Days, type Found, oneDay, type When } from './when.js';

/** What was found, and at which word it begins. */
export interface Placed extends Found {
  readonly at: number;
}

/** Between them, two days stand beside each other ("jeudi ou vendredi"); otherwise one tells more of the other. */
const joints = new Set(['ou', 'et', 'or', 'and', 'puis', 'then', 'ni', 'nor', 'sinon']);

/**
 * The days that were said. Phrases that qualify each other are taken together: "mercredi de la semaine prochaine" is
 * one day. `several`: days beside each other, or that exclude each other. It is not sure which one is meant.
 */
export function combineDays(
  found: readonly Placed[],
  tokens: readonly Token[],
): Pick<When, 'days' | 'several' | 'weekdays'> {
  const groups: Placed[] = [];
  for (const next of found.filter(({ days }) => days !== undefined)) {
    const last = groups.at(-1);
    const both = last && !areJoined(last, next, tokens) ? qualified(last, next) : null;
    if (both && both.length > 0) groups.splice(-1, 1, { ...next, days: both, isAnyWeek: false });
    else groups.push(next);
  }
  const distinct = new Set(groups.map(({ days }) => JSON.stringify(days)));
  const isAnyWeek = groups.length > 0 && groups.every((group) => group.isAnyWeek);
  const weekdays = isAnyWeek ? groups.flatMap((group) => group.weekdays ?? []) : [];
  return {
    days: groups.flatMap(({ days }) => days ?? []),
    several: distinct.size > 1,
    ...(isAnyWeek && { weekdays }),
  };
}

const areJoined = (first: Placed, second: Placed, tokens: readonly Token[]): boolean =>
  tokens.slice(first.at, second.at).some(({ word }) => joints.has(word));

/** What both say; none when they exclude each other. */
function qualified(a: Placed, b: Placed): Days[] {
  const [days, others] = [a.days ?? [], b.days ?? []];
  if (a.weekdays && !b.weekdays && isSpan(others)) return others.flatMap((span) => within(span, a.weekdays));
  if (b.weekdays && !a.weekdays && isSpan(days)) return days.flatMap((span) => within(span, b.weekdays));
  return days.flatMap((one) => others.flatMap((other) => intersection(one, other)));
}

const isSpan = (days: readonly Days[]): boolean => days.some(({ from, to }) => from < to);

function intersection(a: Days, b: Days): Days[] {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? [{ from, to }] : [];
}

/** The days of a span that fall on one of the weekdays. */
function within({ from, to }: Days, weekdays: readonly number[] = []): Days[] {
  const days: Days[] = [];
  const first = DateTime.fromISO(from, { zone: 'utc' });
  for (let day = first; day.toFormat('yyyy-MM-dd') <= to; day = day.plus({ days: 1 }))
    if (weekdays.includes(day.weekday)) days.push(oneDay(day.toFormat('yyyy-MM-dd')));
  return days;
}
