import type { Speaker } from './speaker.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import type { Workspace } from '../../domain/organisations/workspace.js';
import type { Employee, Identity, Profile } from '../../domain/people/employee.js';
import type { Ports } from '../ports/index.js';
import { follow } from './accounts/follow.js';
import { meet } from './accounts/meet.js';
import { personOf } from './accounts/personOf.js';
import { askIfNeeded } from './askIfNeeded.js';
import { followSpeaker } from './followSpeaker.js';
import { rolesOf } from './rolesOf.js';
import type { Person } from './person.js';
import { rememberChannel } from '../workspaces/rememberChannel.js';

/** Why nobody is recognised: the workspace is not known to us, or the person is of another company. */
export type Stranger = 'unknownWorkspace' | 'outsider';

/**
 * Finds out who caused an event: the workspace's organisation, and the employee behind the account, as their platform tells
 * them today. Somebody unknown so far is created; an outsider is not, and nothing is kept of them. `insist`: the platform is
 * asked though it was a moment ago. Throws `DirectoryError` when a newcomer's profile cannot be read.
 */
export async function recognise(
  ports: Ports,
  speaker: Speaker,
  insist = false,
): Promise<Person | Stranger> {
  const workspace = await ports.workspaces.findByExternalId(speaker.platform, speaker.workspace);
  const organisation = workspace && (await ports.organisations.find(workspace.organisationId));
  if (!workspace || !organisation) return 'unknownWorkspace';
  const known = await ports.identities.findByUser(organisation.id, workspace.id, speaker.userId);
  const account = known
    ? await knownAccount(ports, organisation, workspace, known, speaker, insist)
    : await newAccount(ports, organisation, workspace, speaker);
  if (!account) return 'outsider';
  const { identity, employee } = account;
  await rememberChannel(ports, workspace, speaker);
  return {
    organisation,
    workspace,
    identity,
    employee,
    roles: rolesOf(ports, identity),
    ticket: speaker.ticket,
    askedAt: speaker.acceptedAt === undefined ? undefined : new Date(speaker.acceptedAt),
  };
}

interface Account {
  readonly identity: Identity;
  readonly employee: Employee;
}

async function knownAccount(
  ports: Ports,
  organisation: Organisation,
  workspace: Workspace,
  known: Identity,
  speaker: Speaker,
  insist: boolean,
): Promise<Account | null> {
  const told = await askIfNeeded(ports, workspace, known, speaker, insist);
  if (told === 'nobody') return null;
  const identity = told ? await follow(ports, organisation, known, told) : known;
  if (!identity) return null;
  const employee = await personOf(ports, organisation, identity);
  return { identity, employee: await followSpeaker(ports, employee, identity, speaker, told) };
}

/** Whom the platform does not tell of is none of ours: a bot, or somebody of another company. */
async function newAccount(
  ports: Ports,
  organisation: Organisation,
  workspace: Workspace,
  speaker: Speaker,
): Promise<Account | null> {
  const { userId, address, hints } = speaker;
  const directory = ports.directories[speaker.platform];
  const told = directory ? await directory.profile(speaker.workspace, userId, address) : fromEvent(speaker);
  if (!told || told.membership === 'outsider') return null;
  const profile: Profile = {
    ...told,
    name: told.name || (hints.name ?? ''),
    timezone: told.timezone ?? hints.timezone ?? null,
    locale: told.locale ?? hints.locale ?? null,
    address: address ?? told.address,
  };
  const identity = await meet(ports, organisation, workspace, profile, ports.clock.now());
  return { identity, employee: await personOf(ports, organisation, identity) };
}

/** Of a platform that has no directory, the event alone tells; it vouches for nothing. */
const fromEvent = ({ userId, address, hints }: Speaker): Profile => ({
  ...{ userId, address, email: null, membership: 'member' },
  ...{ name: hints.name ?? '', timezone: hints.timezone ?? null, locale: hints.locale ?? null },
});
