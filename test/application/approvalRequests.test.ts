import { repair } from '../../src/application/maintenance/repair.js';
import { accountLeft } from '../../src/application/people/accounts/accountLeft.js';
import { eraseMe } from '../../src/application/people/erasing/eraseMe.js';
import { approvalRequests } from '../../src/application/queries/approvalRequests.js';
import { signUp } from '../support/acts.js';
import { createWorld, type World } from '../support/world.js';

/** Ana waits for Ben, who is her manager. */
async function scene() {
  const world = await createWorld();
  const { ports, organisation } = world;
  const policy = { ...organisation.policy, approval: 'approve' } as const;
  const [ana, ben] = [await world.person('Ana'), await world.person('Ben')];
  await ports.employees.setManager(organisation.id, ana.employee.id, ben.employee.id);
  const slotId = (await world.mission()).slots[0]?.id ?? '';
  await ports.organisations.setPolicy(organisation.id, policy);
  await signUp(ports, { ...ana, organisation: { ...organisation, policy } }, { slotId, anyway: true });
  return { world, ana, ben };
}

test('a manager is told who waits for them', async () => {
  const { world, ben } = await scene();
  expect(await approvalRequests(world.ports, ben)).toMatchObject([{ name: 'Ana', verdict: 'open' }]);
});

test('who is a guest by now, and may not answer, is told of nobody; who organises is', async () => {
  const { world, ben } = await scene();
  const guest = { name: 'Ben', email: null, guest: true, checkedAt: world.clock.now() };
  await world.ports.identities.setTold(world.organisation.id, ben.identity.id, guest);
  expect(await approvalRequests(world.ports, { ...ben, roles: ['guest'] })).toEqual([]);
  const olga = await world.person('Olga', { organiser: true });
  expect(await approvalRequests(world.ports, olga)).toMatchObject([{ name: 'Ana', noManager: true }]);
});

/** The questions of this kind that somebody was sent, or is to be. */
async function asked({ ports, organisation }: World, employeeId: string) {
  const all = await ports.deliveries.ofEmployee(organisation.id, employeeId, 99);
  return all.filter(({ subject }) => subject.kind === 'approval.asked').length;
}

test('a manager who left is waited for no more: those who organise are asked, once', async () => {
  const { world, ben } = await scene();
  const olga = await world.person('Olga', { organiser: true });
  await accountLeft(world.ports, ben.identity);
  expect(await asked(world, olga.employee.id)).toBe(1);
  await accountLeft(world.ports, ben.identity);
  expect(await asked(world, olga.employee.id)).toBe(1);
});

test('so they are when the manager is erased, and nobody’s row names them any more', async () => {
  const { world, ana, ben } = await scene();
  const olga = await world.person('Olga', { organiser: true });
  await eraseMe(world.ports, ben, { employeeId: ben.employee.id });
  await repair(world.ports);
  expect(await asked(world, olga.employee.id)).toBe(1);
  const row = await world.ports.employees.find(world.organisation.id, ana.employee.id);
  expect(row?.managerId).toBeNull();
});
