import type mongoose from 'mongoose';
import { openStore } from '../../../src/persistence/index.js';
import { knownRows } from '../directory/knownRows.js';
import { insert, missionRow, nonprofitRow, numbers } from '../reads/fill.js';
import { speakers, stored, synced } from './plan.js';

/**
 * Makes the company of those who speak a large one. Rows as the application writes them; what missions are found by is told
 * by the first who asks.
 */
export async function fill(uri: string, database: mongoose.mongo.Db): Promise<void> {
  const workspace = await database.collection('workspaces').findOne({ platform: 'slack' });
  const organisationId = String(workspace?.organisationId);
  const size = { missions: stored.missions, engagements: 0 };
  const now = new Date();
  const of = <Row>(row: Row) => ({ ...row, organisationId });
  await insert(
    database,
    'missions',
    numbers(stored.missions).map((n) => of(missionRow(n, size, now))),
  );
  await insert(
    database,
    'nonprofits',
    numbers(stored.missions / 10).map((n) => of(nonprofitRow(n))),
  );
  const others = numbers(stored.employees - speakers.length);
  const told = await knownRows(synced, (n) => `p${n}`);
  await insert(
    database,
    'employees',
    others.map((n) => of(told[n] ?? employeeRow(n))),
  );
  await insert(
    database,
    'identities',
    others.map((n) => of(identityRow(n))),
  );
  const { store, close } = await openStore(uri);
  await store.missions.findNamed(
    organisationId,
    ['announced'],
    { numbers: [], words: [['atelier']], days: [] },
    1,
  );
  await store.missions.listOpenPage(organisationId, now, { skip: 0, limit: 1 });
  await close();
}

const employeeRow = (n: number) => ({
  ...{ _id: `p${n}`, name: `Personne ${n}`, email: `p${n}@example.org` },
  ...{ timezone: 'Europe/Paris', locale: 'fr', muted: false },
});

/** In a workspace that the company has left: nobody is asked of them. */
const identityRow = (n: number) => ({
  ...{ _id: `i${n}`, workspaceId: 'left', employeeId: `p${n}`, platform: 'teams', userId: `u${n}` },
  ...{ address: null, reachability: 'left', guest: false, name: `Personne ${n}`, email: `p${n}@example.org` },
  ...{ checkedAt: null, lastSeenAt: null },
});
