import { leave } from '../../src/application/engagements/leave.js';
import { signUp } from '../../src/application/engagements/signUp.js';
import { repair } from '../../src/application/maintenance/repair.js';
import type { Person } from '../../src/application/people/person.js';
import { saveProfile } from '../../src/application/people/saveProfile.js';
import { syncMembers } from '../../src/application/people/syncMembers.js';
import type { Ports, Store } from '../../src/application/ports/index.js';
import type { Profile } from '../../src/domain/people/employee.js';
import { createWorld, type World } from '../support/world.js';

/** Somebody from Paris on a half-day in Paris: Thursday 3 December 2026, 14:00. */
async function signedUp() {
  const world = await createWorld();
  const ana = await world.person('Ana');
  const mission = await world.mission({ startsAt: '2026-12-03T13:00:00Z', endsAt: '2026-12-03T16:30:00Z' });
  await signUp(world.ports, ana, { slotId: mission.slots[0]?.id ?? '', anyway: false });
  return { world, ana };
}

/** The reminders that wait in the outbox, with their time and zone. */
async function waiting({ ports, workspaces }: World): Promise<string[]> {
  const much = new Date('2028-01-01T00:00:00Z');
  const found: string[] = [];
  for (;;) {
    const row = await ports.deliveries.claim(workspaces.slack.id, much, much);
    if (!row) return found.sort();
    await ports.deliveries.settle(row, { state: 'cancelled' });
    const { kind } = row.subject;
    if (kind.startsWith('reminder')) found.push(`${kind} ${row.notBefore.toISOString()} ${row.timezone}`);
  }
}

const inParis = [
  'reminder.dayBefore 2026-12-02T08:00:00.000Z Europe/Paris',
  'reminder.soon 2026-12-03T11:00:00.000Z Europe/Paris',
  'reminder.thanks 2026-12-03T17:30:00.000Z Europe/Paris',
];
const inMontreal = [
  'reminder.dayBefore 2026-12-02T14:00:00.000Z America/Montreal',
  'reminder.soon 2026-12-03T01:30:00.000Z America/Montreal',
  'reminder.thanks 2026-12-03T17:30:00.000Z America/Montreal',
];

/** What Slack's member list says, with Ana in this zone. */
function listing({ ports }: World, timezone: string): Ports {
  const profile: Profile = {
    ...{ userId: 'slack-Ana', name: 'Ana', email: 'ana@example.org', timezone, locale: null },
    ...{ address: { channel: 'Ana' }, membership: 'member' },
  };
  return {
    ...ports,
    directories: {
      slack: {
        platform: 'slack',
        profile: async () => profile,
        channel: async () => null,
        async *members() {
          yield profile;
        },
      },
    },
  };
}

const zoneOf = async ({ ports }: World, { employee }: Person) =>
  (await ports.employees.find(employee.organisationId, employee.id))?.timezone;

test('the reminders of somebody whom the member list tells of on another clock move to it', async () => {
  const { world, ana } = await signedUp();
  await syncMembers(listing(world, 'America/Montreal'), world.workspaces.slack);
  expect(await zoneOf(world, ana)).toBe('America/Montreal');
  expect(await waiting(world)).toEqual(inMontreal);
});

test('the clock told by a chat is not followed when the person spoke in the other one since', async () => {
  const { world, ana } = await signedUp();
  const { identities, newId, clock } = world.ports;
  const inTeams = { ...ana.identity, id: newId(), workspaceId: world.workspaces.teams.id };
  await identities.ensure({ ...inTeams, platform: 'teams', lastSeenAt: clock.now() });
  await syncMembers(listing(world, 'America/Montreal'), world.workspaces.slack);
  expect(await zoneOf(world, ana)).toBe('Europe/Paris');
  await identities.touch(ana.organisation.id, ana.identity.id, null, new Date('2026-11-23T09:01:00Z'));
  await syncMembers(listing(world, 'America/Montreal'), world.workspaces.slack);
  expect(await zoneOf(world, ana)).toBe('America/Montreal');
});

test('a zone that nobody knows leaves people on the clock they have', async () => {
  const { world, ana } = await signedUp();
  await syncMembers(listing(world, 'Mars/Olympus'), world.workspaces.slack);
  expect(await zoneOf(world, ana)).toBe('Europe/Paris');
  expect(await waiting(world)).toEqual(inParis);
});

test('a newcomer whose zone nobody knows is on the clock of the company', async () => {
  const world = await createWorld();
  await syncMembers(listing(world, 'Mars/Olympus'), world.workspaces.slack);
  const ana = await world.ports.employees.findByEmail(world.organisation.id, 'ana@example.org');
  expect(ana?.timezone).toBe('Europe/Paris');
});

/** The ports of a process that dies when it would call this method. */
function dyingAt<Name extends keyof Store>(ports: Ports, name: Name, method: keyof Store[Name]): Ports {
  const dying = { ...ports[name], [method]: () => Promise.reject(new Error('killed')) };
  return { ...ports, [name]: dying };
}

test.each([
  ['before the new clock is kept', 'employees', 'update'],
  ['before any reminder is moved', 'deliveries', 'reschedule'],
  ['before the last mark is taken away', 'engagements', 'markNoticesScheduled'],
] as const)(
  'a process that dies %s leaves reminders that follow all the same',
  async (_when, name, method) => {
    const { world, ana } = await signedUp();
    const dying = dyingAt(world.ports, name, method as never);
    const told = { timezone: 'America/Montreal' };
    await expect(saveProfile(dying, ana.employee, told)).rejects.toThrow('killed');
    const [now] = await world.ports.employees.findMany(ana.organisation.id, [ana.employee.id]);
    // The event comes again; the clock may be known by then, and nothing changes for it.
    if (now) await saveProfile(world.ports, now, told);
    world.clock.forward(1);
    await repair(world.ports);
    expect(await waiting(world)).toEqual(inMontreal);
  },
);

test('a reminder whose hour is past on the new clock is said as soon as one may write', async () => {
  const { world, ana } = await signedUp();
  world.clock.moveTo('2026-12-02T07:30:00Z');
  await saveProfile(world.ports, ana.employee, { timezone: 'Asia/Tokyo' });
  // Half past four in the afternoon in Tokyo, and two hours before the start is 20:00.
  expect((await waiting(world)).slice(0, 2)).toEqual([
    'reminder.dayBefore 2026-12-02T07:30:00.000Z Asia/Tokyo',
    'reminder.soon 2026-12-03T11:00:00.000Z Asia/Tokyo',
  ]);
});

test('at night on the new clock it waits for the morning, unless that is too late', async () => {
  const { world, ana } = await signedUp();
  world.clock.moveTo('2026-12-03T06:00:00Z');
  await saveProfile(world.ports, ana.employee, { timezone: 'America/Montreal' });
  expect((await waiting(world))[1]).toBe('reminder.soon 2026-12-03T12:00:00.000Z America/Montreal');
  const other = await signedUp();
  other.world.clock.moveTo('2026-12-03T06:00:00Z');
  await saveProfile(other.world.ports, other.ana.employee, { timezone: 'America/Vancouver' });
  expect((await waiting(other.world))[1]).toBe('reminder.soon 2026-12-03T11:00:00.000Z Europe/Paris');
});

test('somebody who left hears nothing on any clock', async () => {
  const { world, ana } = await signedUp();
  const { engagements } = world.ports;
  const [mine] = await engagements.ofEmployee(ana.organisation.id, ana.employee.id, ['confirmed']);
  await leave(world.ports, ana, mine?.id ?? '');
  await saveProfile(world.ports, ana.employee, { timezone: 'America/Montreal' });
  expect(await waiting(world)).toEqual([]);
});
