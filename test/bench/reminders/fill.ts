import type mongoose from 'mongoose';
import { chatIdOf, userIdOf } from '../broadcast/plan.js';
import {
  engagementRow,
  insert,
  missionRow,
  nonprofitRow,
  numbers,
  personOf,
  type Size,
} from '../reads/fill.js';

type Db = mongoose.mongo.Db;

const atOnce = 2_000;
/** How many batches are under way at a time. */
const lanes = 4;
const perSlot = 30;
const confirmed = 20;

/** Rows of the n-th to the last, a batch at a time, some side by side. */
async function insertMany<Row extends { _id: string }>(
  database: Db,
  collection: string,
  count: number,
  rowOf: (n: number) => Row,
): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let from = next; from < count; from = next) {
      next += atOnce;
      const some = numbers(Math.min(atOnce, count - from)).map((n) => rowOf(from + n));
      await insert(database, collection, some);
    }
  };
  await Promise.all(numbers(lanes).map(lane));
}

/** A company's missions and engagements, as many as told; rows as the application writes them. */
export async function fillCompany(
  database: Db,
  organisationId: string,
  size: Size,
  now: Date,
): Promise<void> {
  const missions = Math.ceil(size.engagements / perSlot);
  await insertMany(database, 'nonprofits', Math.ceil(missions / 10), (n) => ({
    ...{ ...nonprofitRow(n), organisationId },
  }));
  await insertMany(database, 'missions', missions, (n) => ({ ...missionRow(n, size, now), organisationId }));
  await insertMany(database, 'engagements', size.engagements, (n) => ({
    ...{ ...engagementRow(n, size), organisationId },
  }));
}

/** The n-th engagement that is confirmed. */
const confirmedAt = (n: number): number => Math.floor(n / confirmed) * perSlot + (n % confirmed);

interface Place {
  readonly organisationId: string;
  readonly workspaceId: string;
}

/** Those who are reminded: the people of the first confirmed engagements, in Slack. */
export async function fillPeople(
  database: Db,
  { organisationId, workspaceId }: Place,
  size: Size,
  count: number,
): Promise<void> {
  await insertMany(database, 'employees', count, (n) => ({
    ...{ _id: personOf(confirmedAt(n), size), organisationId, name: `Personne ${n}`, email: null },
    ...{ timezone: 'Europe/Paris', locale: n % 2 ? 'fr' : 'en' },
  }));
  await insertMany(database, 'identities', count, (n) => ({
    ...{ _id: `i${n}`, organisationId, workspaceId, platform: 'slack', userId: userIdOf('slack', n) },
    ...{ employeeId: personOf(confirmedAt(n), size), address: { channel: chatIdOf('slack', n) } },
    ...{ reachability: 'reachable', guest: false, name: `Personne ${n}`, email: null },
    ...{ checkedAt: new Date(), lastSeenAt: null },
  }));
}

/** A reminder of each of the confirmed engagements from the `from`-th on, due at `notBefore`. */
export async function fillReminders(
  database: Db,
  { organisationId, workspaceId }: Place,
  size: Size,
  { from, count, notBefore }: { from: number; count: number; notBefore: (n: number) => Date },
): Promise<void> {
  await insertMany(database, 'deliveries', count, (nth) => {
    const n = confirmedAt(from + nth);
    const subject = { kind: 'reminder.dayBefore', engagementId: `e${n}` };
    return {
      ...{ _id: `d${n}`, organisationId, workspaceId, platform: 'slack', subject },
      ...{ dedupeKey: `reminder:e${n}:dayBefore`, priority: 1, timezone: 'Europe/Paris' },
      ...{ recipient: { kind: 'employee', employeeId: personOf(n, size) }, notBefore: notBefore(nth) },
      ...{ state: 'queued', leaseUntil: null, attempts: 0, firstTakenAt: null, inDoubt: false },
      ...{ failure: null, sentAt: null, sentRef: null },
    };
  });
}
