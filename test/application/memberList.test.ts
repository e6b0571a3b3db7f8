import { finishErasure } from '../../src/application/people/erasing/finishErasure.js';
import { recognise } from '../../src/application/people/recognise.js';
import type { Directory, Ports } from '../../src/application/ports/index.js';
import { syncWorkspaces } from '../../src/application/workspaces/syncWorkspaces.js';
import type { Profile } from '../../src/domain/people/employee.js';
import { from } from '../conversation/support/incoming.js';
import { createWorld, type World } from '../support/world.js';

let world: World;
let slack: ReturnType<typeof listing>;
let ports: Ports;
beforeEach(async () => {
  world = await createWorld();
  slack = listing();
  ports = { ...world.ports, directories: { slack } };
});

const profile = (name: string): Profile => ({
  ...{ userId: `slack-${name}`, name, email: `${name.toLowerCase()}@example.org` },
  ...{ timezone: null, locale: null, address: { channel: name }, membership: 'member' },
});

/** A directory that counts how often its list is read; `meanwhile` happens before the list ends. */
function listing() {
  const directory = {
    ...{ platform: 'slack' as const, asked: 0, names: ['Ana', 'Ben'], answers: true },
    meanwhile: async () => {},
    profile: async (_workspace: string, userId: string) => profile(userId.replace('slack-', '')),
    channel: async () => null,
    async *members() {
      directory.asked += 1;
      if (!directory.answers) throw new Error('Away.');
      for (const name of directory.names) yield profile(name);
      await directory.meanwhile();
    },
  };
  return directory satisfies Directory;
}

async function opensTheApp(name: string): Promise<void> {
  const known = await world.person('Somebody');
  const identity = { ...known.identity, userId: `slack-${name}`, address: { channel: name } };
  await recognise(ports, from({ ...known, identity }, { kind: 'home' }));
}

async function reachabilityOf(name: string): Promise<string | undefined> {
  const { organisation, workspaces } = world;
  const { identities } = ports;
  return (await identities.findByUser(organisation.id, workspaces.slack.id, `slack-${name}`))?.reachability;
}

const anHourLater = () => {
  world.clock.forward(60);
  return syncWorkspaces(ports);
};

test('a member list is read once an hour', async () => {
  await syncWorkspaces(ports);
  world.clock.forward(59);
  await syncWorkspaces(ports);
  expect(slack.asked).toBe(1);
  world.clock.forward(1);
  await syncWorkspaces(ports);
  expect(slack.asked).toBe(2);
});

test('a list that was not told is asked for again at once, as one of a workspace that comes back', async () => {
  slack.answers = false;
  await syncWorkspaces(ports);
  slack.answers = true;
  await syncWorkspaces(ports);
  expect(slack.asked).toBe(2);
  const { id } = world.workspaces.slack;
  await ports.workspaces.setStatus(id, 'removed');
  await syncWorkspaces(ports);
  await ports.workspaces.setStatus(id, 'installed');
  await syncWorkspaces(ports);
  expect(slack.asked).toBe(3);
});

test('a list is read although somebody opened the app before', async () => {
  await opensTheApp('Ana');
  await syncWorkspaces(ports);
  expect(await reachabilityOf('Ben')).toBe('reachable');
});

test('who leaves the list is told nothing any more, until they are in it again', async () => {
  await syncWorkspaces(ports);
  slack.names = ['Ana'];
  await anHourLater();
  expect([await reachabilityOf('Ana'), await reachabilityOf('Ben')]).toEqual(['reachable', 'left']);
  slack.names = ['Ana', 'Ben'];
  await anHourLater();
  expect(await reachabilityOf('Ben')).toBe('reachable');
});

test('who is in the list and refuses our messages is not written to because of it', async () => {
  await syncWorkspaces(ports);
  const { organisation, workspaces } = world;
  const ben = await ports.identities.findByUser(organisation.id, workspaces.slack.id, 'slack-Ben');
  await ports.identities.setReachability(organisation.id, ben?.id ?? '', 'unreachable');
  await anHourLater();
  expect(await reachabilityOf('Ben')).toBe('unreachable');
});

test('a newcomer who speaks while the list is being read is not taken for a leaver', async () => {
  slack.meanwhile = () => opensTheApp('Chloé');
  await syncWorkspaces(ports);
  expect(await reachabilityOf('Chloé')).toBe('reachable');
  slack.meanwhile = async () => {};
  await anHourLater();
  expect(await reachabilityOf('Chloé')).toBe('left');
});

test('who is erased while the list is being read is not met again by it', async () => {
  await syncWorkspaces(ports);
  const { organisation, workspaces } = world;
  const ana = await ports.identities.findByUser(organisation.id, workspaces.slack.id, 'slack-Ana');
  const erased = { organisationId: organisation.id, employeeId: ana?.employeeId ?? '' };
  async function* members() {
    await finishErasure(ports, erased);
    yield profile('Ana');
  }
  ports = { ...ports, directories: { slack: { ...slack, members } } };
  await anHourLater();
  expect(await reachabilityOf('Ana')).toBeUndefined();
  expect(await ports.employees.findByEmail(organisation.id, 'ana@example.org')).toBeNull();
});
