import type { DirectoryActor } from '../../../src/application/actor.js';
import { applyPlan } from '../../../src/application/people/directory/applyPlan.js';
import { endLastDays } from '../../../src/application/people/directory/endLastDays.js';
import { planDirectory } from '../../../src/application/people/directory/planDirectory.js';
import { signUp } from '../../support/acts.js';
import { liveOn } from '../../support/liveOn.js';
import { createWorld } from '../../support/world.js';

test('whoever had their last day has left the day after, on the company’s clock, once, with no other file', async () => {
  const world = await createWorld();
  const { ports, organisation } = world;
  const mission = await world.mission({ capacity: 1 });
  const slotId = mission.slots[0]?.id ?? '';
  const [ana, ben] = [await world.person('Ana'), await world.person('Ben')];
  for (const one of [ana, ben]) await signUp(ports, one, { slotId, anyway: false });
  const today = ports.clock.now().toISOString().slice(0, 10);
  const actor: DirectoryActor = { organisation, employee: null, connection: 'csv' };
  const record = (email: string | null, employeeNumber: string) => ({
    ...{ key: employeeNumber, employeeNumber, email, name: employeeNumber, active: true },
  });
  const records = [
    { ...record(ana.employee.email, '1'), endsOn: today },
    { ...record(ben.employee.email, '2'), endsOn: '2099-12-31' },
  ];
  const outcome = await planDirectory(ports, actor, records, { mode: 'delta', leaveAtMost: 100 });
  if (outcome.kind !== 'plan') throw new Error(outcome.kind);
  await applyPlan(ports, actor, outcome.plan);
  await endLastDays(ports);
  expect(await liveOn(ports, organisation.id, slotId, ana.employee.id)).toMatchObject({ state: 'confirmed' });
  world.clock.forward(24 * 60);
  await Promise.all([endLastDays(ports), endLastDays(ports)]);
  const gone = await ports.employees.find(organisation.id, ana.employee.id);
  expect(gone?.fromDirectory).toMatchObject({ active: false, endsOn: today, connection: 'csv' });
  expect(gone?.fromDirectory).not.toHaveProperty('leaving');
  expect(await liveOn(ports, organisation.id, slotId, ana.employee.id)).toBeNull();
  expect(await liveOn(ports, organisation.id, slotId, ben.employee.id)).toMatchObject({ state: 'offered' });
  expect(await ports.employees.listPastLastDay('2099-01-01', 10)).toEqual([]);
});

test('a leaving that was cut short is done to its end', async () => {
  const world = await createWorld();
  const { ports, organisation } = world;
  const { employee } = await world.person('Ana');
  const nothing = { employeeNumber: null, email: null, name: null, manager: null, site: null };
  const told = { ...nothing, department: null, locale: null, timezone: null, startsOn: null };
  const cut = { ...told, endsOn: '2020-01-31', active: false, leaving: true, connection: 'csv' };
  await ports.employees.setFromDirectory(organisation.id, employee.id, cut);
  await endLastDays(ports);
  const { fromDirectory } = (await ports.employees.find(organisation.id, employee.id)) ?? {};
  expect(fromDirectory).not.toHaveProperty('leaving');
});
