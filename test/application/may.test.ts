import { systemOf } from '../../src/application/actor.js';
import { dropAnnouncement } from '../../src/application/announcements/dropAnnouncement.js';
import { leave } from '../../src/application/engagements/leave.js';
import { cancelMission } from '../../src/application/missions/cancelMission.js';
import { withdrawAll } from '../../src/application/people/accounts/withdrawAll.js';
import { findMission } from '../../src/application/queries/findMission.js';
import { managedMissions } from '../../src/application/queries/managedMissions.js';
import { roster } from '../../src/application/queries/roster.js';
import { findTakeOff } from '../../src/application/queries/takeOffChoices.js';
import { fromDirectory } from '../contracts/samples.js';
import { signUp } from '../support/acts.js';
import { liveOn } from '../support/liveOn.js';
import { createWorld } from '../support/world.js';

/** One place, which Ana has, and for which Ben waits. */
async function scene() {
  const world = await createWorld();
  const mission = await world.mission({ capacity: 1 });
  const slotId = mission.slots[0]?.id ?? '';
  const [ana, ben] = [await world.person('Ana'), await world.person('Ben')];
  for (const one of [ana, ben]) await signUp(world.ports, one, { slotId, anyway: false });
  const on = ({ employee }: typeof ana) => liveOn(world.ports, world.organisation.id, slotId, employee.id);
  return { world, mission, ana, ben, on };
}

test('the service by itself does nothing of an organiser’s', async () => {
  const { world, mission } = await scene();
  const { ports } = world;
  const service = systemOf(world.organisation.id);
  const missionId = mission.id;
  const outcomes = await Promise.all([
    cancelMission(ports, service, { missionId }),
    dropAnnouncement(ports, service, { announcementId: 'any' }),
    managedMissions(ports, service, { page: 0, list: 'coming' }),
    roster(ports, service, missionId),
    findTakeOff(ports, service, { missionId, name: 'Ana' }),
  ]);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ refusal: { code: 'organisersOnly' } });
  expect(await findMission(ports, service, missionId)).toMatchObject({ kind: 'refused' });
  expect((await ports.missions.find(world.organisation.id, missionId))?.status).toBe('announced');
});

test('who has left the company may nothing, whatever they were', async () => {
  const { world, mission, ana, on } = await scene();
  const { ports, organisation } = world;
  const engagementId = (await on(ana))?.id ?? '';
  await ports.employees.setFromDirectory(organisation.id, ana.employee.id, fromDirectory({ active: false }));
  const employee = await ports.employees.find(organisation.id, ana.employee.id);
  const gone = { ...ana, employee: employee ?? ana.employee, roles: ['admin', 'organiser'] as const };
  const missionId = mission.id;
  const outcomes = await Promise.all([
    cancelMission(ports, gone, { missionId }),
    managedMissions(ports, gone, { page: 0, list: 'coming' }),
    roster(ports, gone, missionId),
    leave(ports, gone, { engagementId }),
  ]);
  for (const outcome of outcomes) expect(outcome).toMatchObject({ kind: 'refused' });
  expect((await ports.missions.find(organisation.id, missionId))?.status).toBe('announced');
  expect((await on(ana))?.state).toBe('confirmed');
});

test('the service leaves for somebody, once whoever notices, and the next in line has the seat', async () => {
  const { world, ana, ben, on } = await scene();
  const { ports, organisation } = world;
  const engagementId = (await on(ana))?.id ?? '';
  await Promise.all([
    leave(ports, systemOf(organisation.id), { engagementId }),
    withdrawAll(ports, organisation.id, ana.employee.id),
    withdrawAll(ports, organisation.id, ana.employee.id),
  ]);
  const left = await ports.engagements.find(organisation.id, engagementId);
  expect(left).toMatchObject({ state: 'withdrawn', seat: null });
  expect((await on(ben))?.state).toBe('offered');
});

test('the service acting for one organisation leaves nothing of another’s', async () => {
  const { world, ana, on } = await scene();
  const engagementId = (await on(ana))?.id ?? '';
  const outcome = await leave(world.ports, systemOf('another'), { engagementId });
  expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'notSignedUp' } });
  expect((await on(ana))?.state).toBe('confirmed');
});

test('what has begun is left by nobody, the service neither', async () => {
  const { world, mission, ana, on } = await scene();
  world.clock.moveTo(mission.slots[0]?.startsAt.toISOString() ?? '');
  await withdrawAll(world.ports, world.organisation.id, ana.employee.id);
  expect((await on(ana))?.state).toBe('confirmed');
});
