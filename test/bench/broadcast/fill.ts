import type mongoose from 'mongoose';
import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { insert, missionRow, nonprofitRow, numbers } from '../reads/fill.js';
import { botId, chatIdOf, tenantId, userIdOf } from './plan.js';

type Db = mongoose.mongo.Db;

interface WorkspaceRow {
  readonly _id: string;
  readonly organisationId: string;
}

async function workspaceOf(database: Db, platform: Platform): Promise<WorkspaceRow> {
  const row = await database
    .collection<WorkspaceRow & { platform: Platform }>('workspaces')
    .findOne({ platform });
  if (!row) throw new Error(`There is no workspace of ${platform}.`);
  return row;
}

/** People from the `from`-th up to the `to`-th, in a chat of theirs each; rows as the application writes them. */
export async function fillPeople(
  database: Db,
  platform: Platform,
  url: string,
  from: number,
  to: number,
): Promise<void> {
  const { _id: workspaceId, organisationId } = await workspaceOf(database, platform);
  for (let start = from; start < to; start += 5_000) {
    const some = numbers(Math.min(5_000, to - start)).map((n) => start + n);
    const employees = some.map((n) => ({
      ...{ _id: `${platform}-p${n}`, organisationId, name: `Personne ${n}`, email: null },
      ...{ timezone: 'Europe/Paris', locale: n % 2 ? 'fr' : 'en' },
    }));
    const identities = some.map((n) => ({
      ...{ _id: `${platform}-i${n}`, organisationId, workspaceId, platform, employeeId: `${platform}-p${n}` },
      ...{ userId: userIdOf(platform, n), address: addressOf(platform, url, n), reachability: 'reachable' },
      ...{ guest: false, name: `Personne ${n}`, email: null, checkedAt: new Date(), lastSeenAt: null },
    }));
    await Promise.all([insert(database, 'employees', employees), insert(database, 'identities', identities)]);
  }
}

const addressOf = (platform: Platform, url: string, n: number) =>
  platform === 'slack'
    ? { channel: chatIdOf(platform, n) }
    : {
        ...{ kind: 'personal', serviceUrl: `${url}/`, tenantId, botId },
        ...{ conversationId: chatIdOf(platform, n), userId: userIdOf(platform, n) },
      };

/** A mission, and an announcement of it to everybody that is due now. Gives the announcement's id. */
export async function announce(database: Db, mission: number, people: number): Promise<string> {
  const { _id: workspaceId, organisationId } = await workspaceOf(database, 'slack');
  const size = { missions: 10, engagements: 0 };
  const id = `announcement-${mission}`;
  await insert(database, 'nonprofits', [
    { ...nonprofitRow(mission), _id: `a-${mission}`, nameKey: `a ${mission}`, organisationId },
  ]);
  await insert(database, 'missions', [
    { ...missionRow(mission, size, new Date()), organisationId, nonprofitId: `a-${mission}` },
  ]);
  await insert(database, 'announcements', [
    {
      ...{ _id: id, organisationId, workspaceId, missionId: `m${mission}`, createdBy: 'slack-p0' },
      ...{ toEveryone: true, channels: [], publishAt: new Date() },
      ...{ timezone: 'Europe/Paris', state: 'scheduled', people },
    },
  ]);
  return id;
}
