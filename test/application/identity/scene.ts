import { repair } from '../../../src/application/maintenance/repair.js';
import { follow } from '../../../src/application/people/accounts/follow.js';
import type { Person } from '../../../src/application/people/person.js';
import { recognise } from '../../../src/application/people/recognise.js';
import { syncMembers } from '../../../src/application/people/syncMembers.js';
import type { Directory, Ports } from '../../../src/application/ports/index.js';
import { engagementStates } from '../../../src/domain/engagements/engagement.js';
import type { Mission } from '../../../src/domain/missions/mission.js';
import type { Identity, Profile } from '../../../src/domain/people/employee.js';
import { signUp } from '../../support/acts.js';
import { createWorld, type World } from '../../support/world.js';
import { Killed } from '../crowd/mortal.js';

/** What each chat's directory tells of each account today; null for an account that is closed. */
type Directories = Map<string, Profile | null>;

/** People in two chats, whose directories say what a test makes them say. */
export interface Scene {
  readonly world: World;
  readonly ports: Ports;
  readonly mission: Mission;
  readonly slotId: string;
  readonly told: Directories;
}

export async function openScene(capacity = 1): Promise<Scene> {
  const told: Directories = new Map();
  const world = await createWorld();
  const directory = (platform: 'slack' | 'teams'): Directory => ({
    platform,
    listsNobody: true,
    profile: async (_workspace, userId) => told.get(userId) ?? null,
    channel: async () => null,
    async *members() {},
  });
  const directories = { slack: directory('slack'), teams: directory('teams') };
  const mission = await world.mission({ capacity });
  const slotId = mission.slots[0]?.id ?? '';
  return { world, ports: { ...world.ports, directories }, mission, slotId, told };
}

/** Somebody with an account in one chat, whose directory tells this of them. */
export async function comes(
  { world, told }: Scene,
  name: string,
  chat: 'slack' | 'teams',
  email = `${name.toLowerCase()}@example.org`,
): Promise<Person> {
  const person = await world.person(name, { chat });
  told.set(person.identity.userId, profile(person.identity.userId, name, email));
  return person;
}

export const profile = (userId: string, name: string, email: string | null): Profile => ({
  ...{ userId, name, email, timezone: null, locale: null },
  ...{ address: { channel: name }, membership: 'member' },
});

export const signsUp = ({ ports, slotId }: Scene, person: Person) =>
  signUp(ports, person, { slotId, anyway: false });

/** An account is followed as its directory tells it now. */
export async function followed(
  ports: Ports,
  { world, told }: Scene,
  { identity }: Person,
): Promise<Identity | null> {
  const kept = await ports.identities.find(identity.organisationId, identity.id);
  const today = told.get(identity.userId);
  return kept && today ? follow(ports, world.organisation, kept, today) : kept;
}

/** Does something that may be killed; true when it was. */
export async function isKilled(act: () => Promise<unknown>): Promise<boolean> {
  try {
    await act();
    return false;
  } catch (error) {
    if (error instanceof Killed) return true;
    throw error;
  }
}

/** Whose name is on the slot, with the state, once all is finished; by ticket. */
export async function onSlot({ world, ports, slotId }: Scene): Promise<string[]> {
  // When nobody is being signed up any more.
  await repair({ ...ports, clock: { now: () => new Date(ports.clock.now().getTime() + 60_000) } });
  const { employees, engagements } = ports;
  const all = await engagements.ofSlot(world.organisation.id, slotId, engagementStates);
  return Promise.all(
    all.map(async ({ employeeId, state }) => {
      const person = await employees.find(world.organisation.id, employeeId);
      return `${person?.name || 'nobody'} ${state}`;
    }),
  );
}

/** Ports whose Slack lists exactly these people today. */
export const listing = ({ ports, told }: Scene, ...people: readonly Person[]): Ports => {
  const { slack } = ports.directories;
  if (!slack) throw new Error('There is no Slack here.');
  async function* members() {
    for (const { identity } of people) {
      const today = told.get(identity.userId);
      if (today) yield today;
    }
  }
  return { ...ports, directories: { ...ports.directories, slack: { ...slack, members } } };
};

/** The list of a chat is read, or whoever matters is asked about. It is more than an hour after the last time. */
export async function read(ports: Ports, { world }: Scene, chat: 'slack' | 'teams'): Promise<void> {
  world.clock.forward(90);
  const workspace = await ports.workspaces.find(world.workspaces[chat].id);
  if (workspace) await syncMembers(ports, workspace);
}

/** An account as an earlier version kept it, joined to somebody by an address that it claimed then. */
export async function joinedThen(
  { ports, world, told }: Scene,
  owner: Person,
  chat: 'slack' | 'teams',
  today: Profile,
): Promise<Identity> {
  const { organisationId } = owner.identity;
  const untold = { name: null, email: null, checkedAt: null };
  await ports.identities.setTold(organisationId, owner.identity.id, untold);
  told.set(today.userId, today);
  return ports.identities.ensure({
    ...{ ...owner.identity, ...untold, id: `account-${today.userId}`, userId: today.userId },
    ...{ platform: chat, workspaceId: world.workspaces[chat].id, lastSeenAt: ports.clock.now() },
  });
}

/** Who acts when an account says something. */
export async function speaks({ ports, world }: Scene, chat: 'slack' | 'teams', userId: string) {
  const person = await recognise(ports, {
    ...{ platform: chat, workspace: world.workspaces[chat].externalId, userId },
    ...{ address: { channel: userId }, channel: null, hints: {} },
  });
  return typeof person === 'string' ? person : person.employee.name;
}
