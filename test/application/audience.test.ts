import { audience } from '../../src/application/announcements/audience.js';
import { countAudience } from '../../src/application/announcements/countAudience.js';
import type { Person } from '../../src/application/people/person.js';
import type { Audience } from '../../src/domain/announcements/audience.js';
import type { EngagementState } from '../../src/domain/engagements/engagement.js';
import type { Mission } from '../../src/domain/missions/mission.js';
import { engagement } from '../contracts/samples.js';
import { prepareAnnouncement } from '../support/acts.js';
import { createWorld, type World } from '../support/world.js';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});

/** Who is told, by name, and how many are not for which reason. */
async function reached(whom: Audience = {}) {
  const names: string[] = [];
  for await (const { people } of audience(world.ports, world.organisation.id, whom))
    for (const { userId } of people) names.push(userId.replace(/^\w+-/, ''));
  const { hindered } = await countAudience(world.ports, {
    ...{ organisationId: world.organisation.id, missionId: 'm1', audience: whom },
  });
  return { names: names.sort(), hindered };
}

const accountOf = async ({ employee }: Person) => {
  const [account] = await world.ports.identities.ofEmployee(world.organisation.id, employee.id);
  if (!account) throw new Error('no account');
  return account;
};

test('who cannot be told is counted by reason; guests and those who left are not', async () => {
  const { ports, organisation } = world;
  await world.person('Ana');
  const muted = await world.person('Ben');
  const now = world.clock.now();
  await ports.employees.prefer(organisation.id, muted.employee.id, 'announcements', { until: null }, now);
  const reach = async (name: string, reachability: 'unreachable' | 'left') => {
    const account = await accountOf(await world.person(name));
    await ports.identities.setReachability(organisation.id, account.id, reachability);
  };
  await reach('Chloé', 'unreachable');
  await reach('Dan', 'left');
  const guest = await accountOf(await world.person('Emma'));
  await ports.identities.setTold(organisation.id, guest.id, { guest: true });
  await world.person('Farid', { chat: 'teams' });
  expect(await reached()).toEqual({ names: ['Ana', 'Farid'], hindered: { muted: 1, blocked: 1 } });
  await ports.workspaces.setStatus(world.workspaces.teams.id, 'removed');
  expect(await reached()).toEqual({ names: ['Ana'], hindered: { muted: 1, blocked: 1, noApp: 1 } });
});

test('took part before: attested, or confirmed on what is over, unless they said they could not come', async () => {
  const mission = await world.mission();
  const was = async (name: string, state: EngagementState, change: object = {}) => {
    const { employee } = await world.person(name);
    await engaged(mission, employee.id, state, change);
  };
  await was('Attended', 'attended');
  await was('Certified', 'certified');
  await was('Confirmed', 'confirmed');
  await was('Excused', 'confirmed', { absence: { said: true, at: world.clock.now() } });
  await was('Withdrawn', 'withdrawn');
  await was('Absent', 'absent');
  await world.person('New');
  const early = { names: ['Attended', 'Certified'], hindered: {} };
  expect(await reached({ tookPart: 'before' })).toEqual(early);
  world.clock.moveTo('2027-06-01T09:00:00Z');
  const names = ['Attended', 'Certified', 'Confirmed'];
  expect(await reached({ tookPart: 'before' })).toEqual({ names, hindered: {} });
  const others = ['Absent', 'Excused', 'New', 'Withdrawn'];
  expect(await reached({ tookPart: 'never' })).toEqual({ names: others, hindered: {} });
});

test('of more people than a batch each comes once', async () => {
  for (let nth = 0; nth < 1_050; nth += 1) await world.person(`P${nth}`);
  const { names } = await reached();
  expect(new Set(names).size).toBe(1_050);
  expect(names).toHaveLength(1_050);
});

test('fewer than five by what they said is refused beside the field, and nothing is kept', async () => {
  const olga = await world.person('Olga', { organiser: true });
  for (const name of ['Ana', 'Ben', 'Chloé']) await world.person(name);
  const mission = await world.mission();
  const prepare = (values: Record<string, string>) =>
    prepareAnnouncement(world.ports, olga, {
      ...{ form: 'announcement', formId: 'announcement-1', missionId: mission.id },
      values: { everyone: 'yes', channel: '', when: 'now', ...values },
    });
  const refused = { fieldProblems: { everyone: 'audienceTooSmall' } };
  expect(await prepare({ tookPart: 'never' })).toMatchObject(refused);
  expect(await prepare({ language: 'en' })).toMatchObject(refused);
  expect(await prepare({ tookPart: 'perhaps' })).toMatchObject({ fieldProblems: { tookPart: 'badChoice' } });
  expect(await world.ports.announcements.ofMission(world.organisation.id, mission.id)).toEqual([]);
  await world.person('Dan');
  expect(await prepare({ tookPart: 'never' })).toMatchObject({
    message: { people: 5, audience: { tookPart: 'never' } },
  });
});

async function engaged(mission: Mission, employeeId: string, state: EngagementState, change: object) {
  const { id: missionId, organisationId, slots } = mission;
  const slotId = slots[0]?.id ?? '';
  const seat = ['confirmed', 'attended', 'certified'].includes(state) ? nextSeat() : null;
  const row = engagement({ organisationId, missionId, slotId, employeeId, state, seat, ...change });
  expect(await world.ports.engagements.insert(row)).toEqual({ kind: 'inserted' });
}

let seats = 0;
const nextSeat = () => {
  seats += 1;
  return seats;
};
