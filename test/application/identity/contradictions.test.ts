import { meet } from '../../../src/application/people/accounts/meet.js';
import { DirectoryError } from '../../../src/application/ports/index.js';
import { comes, followed, listing, onSlot, openScene, profile, read, signsUp, speaks } from './scene.js';

/** Directories that are wrong for a while, come short, do not answer, or say two things. */
const days = (count: number) => count * 24 * 60;

test('a list that comes short takes nobody’s place: whoever has one is asked about', async () => {
  const scene = await openScene(20);
  const people = [];
  for (let at = 0; at < 20; at += 1) people.push(await comes(scene, `P${at}`, 'slack'));
  for (const one of people) await signsUp(scene, one);
  await read(listing(scene, ...people.slice(0, 1)), scene, 'slack');
  expect((await onSlot(scene)).filter((line) => line.endsWith('confirmed'))).toHaveLength(20);
});

test.each([
  ['guest', 'Ana'],
  ['outsider', 'outsider'],
] as const)(
  'in Teams, which lists nobody, whoever became a %s is asked about at their first word of a day',
  async (membership, who) => {
    const scene = await openScene();
    const { identity } = await comes(scene, 'Ana', 'teams');
    scene.told.set(identity.userId, { ...profile(identity.userId, 'Ana', null), membership });
    scene.world.clock.forward(days(40));
    await read(scene.ports, scene, 'teams');
    expect(await speaks(scene, 'teams', identity.userId)).toBe(who);
    const account = await scene.ports.identities.find(identity.organisationId, identity.id);
    expect(account?.guest ?? 'gone').toBe(membership === 'guest' ? true : 'gone');
  },
);

test('an account that was called by a colleague’s address by mistake goes back to whose it is', async () => {
  const scene = await openScene(3);
  const ana = await comes(scene, 'Ana', 'slack');
  const bob = await comes(scene, 'Bob', 'slack');
  const teams = scene.world.workspaces.teams;
  scene.told.set('bob', profile('bob', 'Bob', 'ana@example.org'));
  const account = await meet(
    scene.ports,
    scene.world.organisation,
    teams,
    profile('bob', 'Bob', 'ana@example.org'),
  );
  expect(account.employeeId).toBe(ana.employee.id);
  scene.told.set('bob', profile('bob', 'Bob', 'bob@example.org'));
  for (const one of [{ ...bob, identity: account }, ana, bob]) {
    scene.world.clock.forward(days(1));
    await followed(scene.ports, scene, one);
  }
  const now = await scene.ports.identities.find(account.organisationId, account.id);
  expect(now?.employeeId).toBe(bob.employee.id);
});

test.each(['refuses to tell', 'was removed'])(
  'an address is nobody’s who is known from a Teams that %s for days',
  async (why) => {
    const scene = await openScene(1);
    const ana = await comes(scene, 'Ana', 'teams');
    await signsUp(scene, ana);
    const { teams } = scene.ports.directories;
    if (!teams) throw new Error('There is no Teams here.');
    const refusing = { ...teams, profile: () => Promise.reject(new DirectoryError('Forbidden')) };
    const ports = { ...scene.ports, directories: { ...scene.ports.directories, teams: refusing } };
    if (why === 'was removed') await ports.workspaces.setStatus(ana.workspace.id, 'removed');
    scene.world.clock.forward(days(5));
    const { slack } = scene.world.workspaces;
    const leo = meet(ports, scene.world.organisation, slack, profile('leo', 'Leo', 'ana@example.org'));
    const joined = await leo.catch((error: unknown) => {
      if (!(error instanceof DirectoryError)) throw error;
      return null;
    });
    expect(joined?.employeeId).not.toBe(ana.employee.id);
  },
);

test('an outsider whose other account has left keeps no seat', async () => {
  const scene = await openScene(1);
  const ana = await comes(scene, 'Ana', 'slack');
  const other = await comes(scene, 'Ana', 'teams');
  const ben = await comes(scene, 'Ben', 'slack');
  for (const one of [ana, ben]) await signsUp(scene, one);
  scene.told.set(ana.identity.userId, null);
  scene.told.set(other.identity.userId, {
    ...profile(other.identity.userId, 'Ana', null),
    membership: 'outsider',
  });
  await scene.ports.identities.setReachability(ana.organisation.id, ana.identity.id, 'left');
  await read(scene.ports, scene, 'teams');
  expect((await onSlot(scene)).sort()).toEqual(['Ana withdrawn', 'Ben offered']);
});
