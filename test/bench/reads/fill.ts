import type mongoose from 'mongoose';

type Row = { _id: string; [field: string]: unknown };

/** How large a company is: its open missions, and everybody's engagements, on these and on those that are over. */
export interface Size {
  readonly missions: number;
  readonly engagements: number;
}

export const organisationId = 'company';
/** On each slot: twenty hold a place and ten wait, however large the company is. */
const perSlot = 30;
const capacity = 20;
const perNonprofit = 10;
const atOnce = 2_000;

/** How many people there are: each is on three slots. */
const peopleOf = ({ engagements }: Size): number => Math.ceil(engagements / 3);
/** The person who has the n-th engagement: a slot has no person twice. */
export const personOf = (n: number, size: Size): string => `p${(n * 7_919) % peopleOf(size)}`;

const consonants = 'bcdfghjklmnpqrstvwxz';
const vowels = 'aeiou';

/** A word that only the n-th mission has in its title; ten thousand differ in their first four letters. */
export function wordOf(n: number): string {
  const letter = (of: string, every: number) => of[Math.floor(n / every) % of.length] ?? '';
  return `${letter(consonants, 1)}${letter(vowels, 20)}${letter(consonants, 100)}${letter(vowels, 2_000)}ment`;
}

/** Fills a database that is new, its indexes made: rows as the application writes them. */
export async function fill(database: mongoose.mongo.Db, size: Size, now: Date): Promise<void> {
  const all = Math.ceil(size.engagements / perSlot);
  const missions = numbers(all).map((n) => missionRow(n, size, now));
  await insert(database, 'missions', missions);
  await insert(database, 'nonprofits', numbers(Math.ceil(all / perNonprofit)).map(nonprofitRow));
  for (let from = 0; from < size.engagements; from += atOnce) {
    const rows = numbers(Math.min(atOnce, size.engagements - from)).map((n) => engagementRow(from + n, size));
    await insert(database, 'engagements', rows);
  }
}

export const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

export async function insert(
  database: mongoose.mongo.Db,
  collection: string,
  rows: readonly Row[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += atOnce)
    await database
      .collection<Row>(collection)
      .insertMany(rows.slice(from, from + atOnce), { ordered: false });
}

const hour = 3_600_000;

/** In an order that no index has; the first `size.missions` are open, the others are over. */
export function missionRow(n: number, size: Size, now: Date): Row {
  const isOpen = n < size.missions;
  const place = (n * 7_919) % size.missions;
  const startsAt = new Date(now.getTime() + (isOpen ? 24 * hour + place * (hour / 3) : -100 * hour));
  const endsAt = new Date(startsAt.getTime() + 4 * hour);
  return {
    ...{ _id: `m${n}`, organisationId, number: n + 1, title: `Atelier ${wordOf(n)}` },
    ...{ summary: 'Relire des lettres.', nonprofitId: `a${Math.floor(n / perNonprofit)}` },
    ...{ place: `${n} rue des Lilas, Paris`, skills: [wordOf(n)], causes: [4], createdBy: 'p0' },
    ...{ status: isOpen ? 'announced' : 'done', lastEndsAt: endsAt },
    slots: [{ id: `s${n}`, startsAt, endsAt, timezone: 'Europe/Paris', capacity, minimum: null }],
  };
}

export const nonprofitRow = (n: number): Row => ({
  ...{ _id: `a${n}`, organisationId, name: `Association ${n}`, nameKey: `association ${n}`, contact: null },
});

export function engagementRow(n: number, size: Size): Row {
  const [slot, place] = [Math.floor(n / perSlot), n % perSlot];
  const seat = place < capacity ? place + 1 : null;
  return {
    ...{ _id: `e${n}`, organisationId, missionId: `m${slot}`, slotId: `s${slot}` },
    ...{ employeeId: personOf(n, size), state: seat === null ? 'waitlisted' : 'confirmed', seat, live: true },
    ...{ ticket: n + 1, offerExpiresAt: null, calendarKey: `k${n}`, feedback: null },
    ...{ createdAt: new Date(0), version: 1, noticesPending: false },
  };
}
