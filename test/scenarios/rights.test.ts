import { randomUUID } from 'node:crypto';
import { defaultPolicy } from '../../src/domain/organisations/organisation.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { leaves, lets } from './identity/newcomers.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { organiserEmail } from './people.js';
import { forbidden } from './privacy.js';
import { making, needed, prepareOf } from './rights/acts.js';
import { type Actor, colleague, comesIn, from, known } from './rights/doors.js';
import { cellsOf, rights } from './rights/table.js';
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
const cells = cellsOf(rights);

test('the table has every act there is, and knows everybody it names', () => {
  expect(cells.map(({ act }) => act)).toEqual(expect.arrayContaining([...needed]));
  expect([...new Set(cells.map(({ who }) => who))]).toEqual(Object.keys(people));
});

describe.each<Platform>(['slack', 'teams'])('rights in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
    await putElsewhere(chats, chat);
    await putThose(chats, chat);
  });
  afterAll(() => chats.close());

  test.each(cells)('$who: $act → $outcome', async ({ who, act, outcome }) => {
    const actor = people[who] ?? from('nowhere');
    const employeeId = await employeeOf(chats, chat, actor);
    if (employeeId) await chats.records.change('employees', employeeId, { muted: who === 'muted' });
    const mine = who === 'elsewhere' ? null : employeeId;
    const forget = await chats.records.bookmark();
    const made = making(chats, mine);
    const deed = await prepareOf(act)(made);
    await chats.settle();
    const events = await chats.records.collection('inbox').countDocuments();
    const [before, ours, logged] = await seen(chats);
    await comesIn(chats, chat, actor, deed);
    expect(await chats.records.collection('inbox').countDocuments()).toBe(events + 1);
    await answered(chats);
    const [after, oursAfter, lines] = await seen(chats);
    const refusal = /^warn request\.refused .*"code":"(\w+)"/m.exec(lines.slice(logged.length).join('\n'));
    expect(refusal?.[1] ?? (after === before ? 'shows' : 'does')).toBe(outcome);
    if (refusal) expect(after).toBe(before);
    if (who === 'elsewhere') expect(oursAfter).toBe(ours);
    expect(lines.filter((line) => line.startsWith('error'))).toEqual([]);
    expect(lines.join('\n')).not.toMatch(forbidden);
    await forget();
  });
});

/** What is kept, what of it is this company's, and what was logged. */
async function seen({ records, log }: TwoChats): Promise<[string, string, string[]]> {
  const [all, ours] = await records.snapshots('own');
  return [all, ours, [...log.lines]];
}

/** Every event that came in has been answered, whether or not the answer could be said. What it led to is done. */
async function answered(chats: TwoChats): Promise<void> {
  await eventually(async () => {
    const open = await chats.records.rows('inbox', { done: false, reply: { $exists: false } });
    expect(open).toEqual([]);
  });
  await chats.settle();
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
