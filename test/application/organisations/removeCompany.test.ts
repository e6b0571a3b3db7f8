import { repair } from '../../../src/application/maintenance/repair.js';
import { removeCompany } from '../../../src/application/organisations/removeCompany.js';
import { createWorld } from '../../support/world.js';

async function scene() {
  const world = await createWorld();
  const admin = { ...(await world.person('Ada')), roles: ['admin' as const] };
  const ben = await world.person('Ben');
  const there = () => world.ports.employees.find(world.organisation.id, ben.employee.id);
  const name = world.organisation.name;
  return { world, ports: world.ports, admin, there, name };
}

test('an admin who types the company’s name twice deletes everything of it, and nothing is sent any more', async () => {
  const { world, ports, admin, there, name } = await scene();
  expect(await removeCompany(ports, admin, { names: [name, ` ${name.toUpperCase()} `] })).toEqual({
    kind: 'removed',
  });
  expect(await there()).toBeNull();
  expect((await ports.workspaces.listInstalled()).map(({ organisationId }) => organisationId)).toEqual([]);
  // Whoever was at something of theirs then has ended by now. What they wrote goes too, and the company is asked of no more.
  await ports.employees.ensure({ ...admin.employee, id: 'late', email: null });
  world.clock.forward(2);
  await repair(ports);
  expect(await ports.employees.find(world.organisation.id, 'late')).toBeNull();
  expect(await ports.removals.list()).toEqual([]);
});

test('killed in the middle, the repair pass deletes it to the end', async () => {
  const { world, ports, admin, there, name } = await scene();
  const dying = {
    ...ports,
    removals: { ...ports.removals, remove: () => Promise.reject(new Error('killed')) },
  };
  await expect(removeCompany(dying, admin, { names: [name, name] })).rejects.toThrow('killed');
  expect(await there()).not.toBeNull();
  world.clock.forward(2);
  await repair(ports);
  expect(await there()).toBeNull();
});

test('typed once, otherwise, or by somebody who is no admin, nothing is deleted', async () => {
  const { ports, admin, there, name } = await scene();
  for (const names of [[], [name], [name, 'Autre'], [name, name, name]])
    expect(await removeCompany(ports, admin, { names })).toEqual({ kind: 'otherName' });
  const organiser = { ...admin, roles: ['organiser' as const] };
  expect(await removeCompany(ports, organiser, { names: [name, name] })).toMatchObject({ kind: 'refused' });
  expect(await there()).not.toBeNull();
});
