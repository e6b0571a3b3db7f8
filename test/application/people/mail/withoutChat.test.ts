import { randomUUID } from 'node:crypto';
import { managerOf } from '../../../../src/application/approvals/managerOf.js';
import { chatForNews } from '../../../../src/application/people/chatForNews.js';
import { chatOf } from '../../../../src/application/people/chatOf.js';
import { openMailAccount } from '../../../../src/application/people/mail/openMailAccount.js';
import type { Employee } from '../../../../src/domain/people/employee.js';
import { createWorld, type World } from '../../../support/world.js';

/** Somebody who is known by a confirmed address alone. */
let world: World;
let zoe: Employee;
const organisation = () => world.organisation;
beforeEach(async () => {
  world = await createWorld();
  const { id: organisationId } = organisation();
  const { workspaces, employees } = world.ports;
  await workspaces.ensure({
    ...{ id: randomUUID(), organisationId, platform: 'email', externalId: organisationId, name: 'E-mail' },
    ...{ status: 'installed', membersReadAt: null, metAt: null },
  });
  const own = { organisationId, timezone: 'Europe/Paris', locale: 'fr' } as const;
  zoe = await employees.ensure({ ...own, id: randomUUID(), name: 'Zoé', email: 'zoe@example.org' });
});

test('of ten who open it at once, one account is made, whose key nobody else has', async () => {
  const { ports } = world;
  const open = () => openMailAccount(ports, organisation(), zoe, 'zoe@example.org');
  const opened = await Promise.all(Array.from({ length: 10 }, open));
  expect(new Set(opened.map((one) => one?.id)).size).toBe(1);
  expect(new Set(opened.map((one) => one?.address?.key)).size).toBe(1);
  const other = await openMailAccount(ports, organisation(), zoe, 'zoe.martin@example.org');
  expect(other?.address?.key).not.toBe(opened[0]?.address?.key);
});

test('they are told of their places, of nothing they did not ask about, and approve for nobody', async () => {
  const { ports } = world;
  await openMailAccount(ports, organisation(), zoe, 'zoe@example.org');
  expect(await chatOf(ports, organisation().id, zoe.id)).toMatchObject({ platform: 'email' });
  expect(await chatForNews(ports, zoe)).toBeNull();
  const { employee: ana } = await world.person('Ana');
  expect(await managerOf(ports, { ...ana, managerId: zoe.id })).toBeNull();
});

test('nobody vouches for it: it makes nobody an organiser', async () => {
  const { ports } = world;
  await openMailAccount(ports, organisation(), zoe, 'olga@example.org');
  expect(await ports.identities.vouchedFor(organisation().id, 'olga@example.org')).toEqual([]);
});

test('an address that was somebody else’s is theirs from now on, and reachable again', async () => {
  const { ports } = world;
  const before = await openMailAccount(ports, organisation(), zoe, 'desk@example.org');
  await ports.identities.setReachability(organisation().id, String(before?.id), 'unreachable');
  const { employee: max } = await world.person('Max');
  const after = await openMailAccount(ports, organisation(), max, 'desk@example.org');
  expect(after).toMatchObject({ id: before?.id, employeeId: max.id });
  expect(await ports.identities.find(organisation().id, String(before?.id))).toMatchObject({
    ...{ employeeId: max.id, reachability: 'reachable', address: after?.address },
  });
  // The links in what Zoé was sent open nothing of Max's.
  expect(after?.address?.key).not.toBe(before?.address?.key);
});
