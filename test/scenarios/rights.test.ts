import { randomUUID } from 'node:crypto';
import { defaultPolicy } from '../../src/domain/organisations/organisation.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { leaves, lets } from './identity/newcomers.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { organiserEmail } from './people.js';
import { forbidden } from './privacy.js';
import { type Deed, making, needed, prepareOf } from './rights/acts.js';
import { type Actor, colleague, comesIn, from, known } from './rights/doors.js';
import { rights, rowsOf } from './rights/table.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const people: Readonly<Record<string, Actor>> = {
  employee: colleague('Ana'),
  organiser: colleague('Olga'),
  muted: colleague('Ben'),
  elsewhere: from('other'),
  stranger: from('nowhere'),
  guest: known('Gil'),
  unconfirmed: known('Una'),
  left: known('Lea'),
  outsider: known('Zoe'),
};
const rows = rowsOf(rights);

test('the table has every act there is, and knows everybody it names', () => {
  expect(rows.map(({ act }) => act)).toEqual(expect.arrayContaining([...needed]));
  for (const { outcomes } of rows) expect(Object.keys(outcomes)).toEqual(Object.keys(people));
});

describe.each<Platform>(['slack', 'teams'])('rights in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
    await putElsewhere(chats, chat);
    await putThose(chats, chat);
  });
  afterAll(() => chats.close());

  test.each(rows)('$act', async ({ act, outcomes }) => {
    const forget = await chats.records.bookmark();
    const deeds = new Map<string, Deed>();
    for (const who of Object.keys(outcomes)) deeds.set(who, await prepared(chats, chat, who, act));
    await chats.settle();
    const seen: Record<string, string> = {};
    let kept = await chats.records.snapshots('own');
    for (const [who, deed] of deeds) {
      const [[all, ours], logged] = [kept, chats.log.lines.length];
      const code = await codeOf(chats, () => comesIn(chats, chat, actorOf(who), deed));
      if (!code) await chats.settle();
      expectUnremarkable(chats.log.lines.slice(logged));
      kept = await chats.records.snapshots('own');
      seen[who] = code ?? (kept[0] === all ? 'shows' : 'does');
      if (code && kept[0] !== all) seen[who] += ', and something changed';
      if (who === 'elsewhere' && kept[1] !== ours) seen[who] += ', and something of ours changed';
    }
    expect(seen).toEqual(outcomes);
    await forget();
  });
});

const actorOf = (who: string): Actor => people[who] ?? from('nowhere');

/** Makes what somebody's act is about, and gives the act. */
async function prepared(chats: TwoChats, chat: Platform, who: string, act: string): Promise<Deed> {
  const employeeId = await employeeOf(chats, chat, actorOf(who));
  if (employeeId) await chats.records.change('employees', employeeId, { muted: who === 'muted' });
  return prepareOf(act)(making(chats, who === 'elsewhere' ? null : employeeId));
}

/** Under which code it is refused, if it is. One event has come in then, and has been answered. */
async function codeOf({ records, log }: TwoChats, comes: () => Promise<void>): Promise<string | undefined> {
  const inbox = records.collection('inbox');
  const [events, logged] = [await inbox.countDocuments(), log.lines.length];
  await comes();
  expect(await inbox.countDocuments()).toBe(events + 1);
  // Whether or not the answer could be said.
  await eventually(async () =>
    expect(await records.rows('inbox', { done: false, reply: { $exists: false } })).toEqual([]),
  );
  const lines = log.lines.slice(logged).join('\n');
  return /^warn request\.refused .*"code":"(\w+)"/m.exec(lines)?.[1];
}

/** Nothing went wrong, and nothing private was logged. */
function expectUnremarkable(lines: readonly string[]): void {
  expect(lines.filter((line) => line.startsWith('error'))).toEqual([]);
  expect(lines.join('\n')).not.toMatch(forbidden);
}

async function employeeOf(chats: TwoChats, chat: Platform, actor: Actor) {
  const { store } = chats.records;
  const [externalId, userId] =
    chat === 'slack'
      ? [actor.slack.team, actor.slack.user]
      : [actor.teams.tenant, accountOf(chats, actor.teams.user)];
  const workspace = await store.workspaces.findByExternalId(chat, externalId);
  const identity =
    workspace && (await store.identities.findByUser(workspace.organisationId, workspace.id, userId));
  return identity?.employeeId ?? null;
}

/** Teams signs with the Entra object id; those of other tenants have none here. */
const accountOf = ({ teams }: TwoChats, user: string): string =>
  teams.users().find(({ id }) => id === user)?.aadObjectId ?? user;

/** People who are in the chat, and are not what they claim. */
async function putThose(chats: TwoChats, chat: Platform): Promise<void> {
  for (const [name, as] of [
    ['Gil', 'guest'],
    ['Una', 'unconfirmed'],
    ['Lea', 'member'],
  ] as const) {
    const who = lets(chats, chat, { name, email: as === 'member' ? 'lea@example.org' : organiserEmail, as });
    await asks(who, 'aide', /./);
  }
  await putMission(chats, 'Mission de Lea');
  await asks(lets(chats, chat, { name: 'Lea' }), 'je m’inscris à la mission de Lea', /Mission de Lea/);
  leaves(chats, chat, 'Lea');
  lets(chats, chat, { name: 'Zoe', email: organiserEmail, as: 'outsider' });
  await chats.anHourLater();
}

/** Another company with a workspace in each chat, whose organiser has an address that organises here too. */
async function putElsewhere({ records: { store }, clock }: TwoChats, platform: Platform): Promise<void> {
  const { slack, teams } = from('other');
  const organisationId = 'other';
  const employeeId = randomUUID();
  const zone = { timezone: 'Europe/Paris', locale: 'fr' } as const;
  await store.organisations.ensure({ id: organisationId, name: 'Autre', ...zone, policy: defaultPolicy });
  await store.employees.ensure({
    ...{ id: employeeId, organisationId, name: 'Them', email: organiserEmail, ...zone },
  });
  const inSlack = platform === 'slack';
  const workspace = await store.workspaces.ensure({
    ...{ id: randomUUID(), organisationId, platform, externalId: inSlack ? slack.team : teams.tenant },
    ...{ name: 'Autre', status: 'installed', membersReadAt: null, metAt: null },
  });
  await store.identities.ensure({
    ...{ id: randomUUID(), organisationId, workspaceId: workspace.id, employeeId, platform },
    ...{ userId: inSlack ? slack.user : teams.user, address: null, reachability: 'reachable' },
    ...{ guest: false, name: 'Them', email: organiserEmail },
    ...{ checkedAt: clock.now(), lastSeenAt: clock.now() },
  });
}
