import type { Organisation } from '../../domain/organisations/organisation.js';
import type { Workspace } from '../../domain/organisations/workspace.js';
import { type Employee, hasLeft, type Identity, type Profile } from '../../domain/people/employee.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { rememberChannel } from '../workspaces/rememberChannel.js';
import { follow } from './accounts/follow.js';
import { meet } from './accounts/meet.js';
import { personOf } from './accounts/personOf.js';
import { askIfNeeded } from './askIfNeeded.js';
import { followSpeaker } from './followSpeaker.js';
import type { Person } from './person.js';
import { rolesOf } from './rolesOf.js';
import type { Speaker } from './speaker.js';

/** Why nobody is recognised: the workspace is not known to us, or the person is not of the company. */
export type Stranger = 'unknownWorkspace' | 'outsider';

/**
 * Finds out who caused an event. The workspace's organisation, and the employee behind the account, as their platform tells
 * them today. Somebody unknown so far is created; an outsider is not, and nothing is kept of them. `insist`: the platform is
 * asked though it was a moment ago. Throws `DirectoryError` when a newcomer's profile cannot be read.
 */
export async function recognise(
  deps: Needs<'channels' | 'identities' | 'organisations' | 'workspaces'> &
    NeedsOf<typeof rolesOf> &
    NeedsOf<typeof knownAccount> &
    NeedsOf<typeof newAccount>,
  speaker: Speaker,
  insist = false,
): Promise<Person | Stranger> {
  const workspace = await deps.workspaces.findByExternalId(speaker.platform, speaker.workspace);
  const organisation = workspace && (await deps.organisations.find(workspace.organisationId));
  if (!workspace || !organisation) return 'unknownWorkspace';
  const known = await deps.identities.findByUser(organisation.id, workspace.id, speaker.userId);
  const account = known
    ? await knownAccount(deps, organisation, workspace, known, speaker, insist)
    : await newAccount(deps, organisation, workspace, speaker);
  if (!account || hasLeft(account.employee)) return 'outsider';
  const { identity, employee } = account;
  await rememberChannel(deps, workspace, speaker);
  return {
    organisation,
    workspace,
    identity,
    employee,
    ...rolesOf(deps, organisation, identity),
    ticket: speaker.ticket,
    askedAt: speaker.acceptedAt === undefined ? undefined : new Date(speaker.acceptedAt),
  };
}

interface Account {
  readonly identity: Identity;
  readonly employee: Employee;
}

async function knownAccount(
  deps: Needs<'employees'> &
    NeedsOf<typeof askIfNeeded> &
    NeedsOf<typeof follow> &
    NeedsOf<typeof followSpeaker>,
  organisation: Organisation,
  workspace: Workspace,
  known: Identity,
  speaker: Speaker,
  insist: boolean,
): Promise<Account | null> {
  const [told, person] = await Promise.all([
    askIfNeeded(deps, organisation, workspace, known, speaker, insist),
    deps.employees.find(organisation.id, known.employeeId),
  ]);
  if (told === 'nobody') return null;
  const identity = told ? await follow(deps, organisation, known, told) : known;
  if (!identity) return null;
  const employee = (!told && person) || (await personOf(deps, organisation, identity));
  return { identity, employee: await followSpeaker(deps, employee, identity, speaker, told) };
}

/** Whom the platform does not tell of is none of ours: a bot, or somebody of another company. */
async function newAccount(
  deps: Needs<'clock' | 'directories' | 'employees' | 'erasures'> & NeedsOf<typeof meet>,
  organisation: Organisation,
  workspace: Workspace,
  speaker: Speaker,
): Promise<Account | null> {
  const { userId, address, hints } = speaker;
  const directory = deps.directories[speaker.platform];
  const told = directory ? await directory.profile(speaker.workspace, userId, address) : fromEvent(speaker);
  if (!told || told.membership === 'outsider') return null;
  const profile: Profile = {
    ...told,
    name: told.name || (hints.name ?? ''),
    timezone: told.timezone ?? hints.timezone ?? null,
    locale: told.locale ?? hints.locale ?? null,
    address: address ?? told.address,
  };
  await deps.erasures.letIn({ organisationId: organisation.id, workspaceId: workspace.id, userId });
  const identity = await meet(deps, organisation, workspace, profile, deps.clock.now());
  return { identity, employee: await personOf(deps, organisation, identity) };
}

/** Of a platform that has no directory, the event alone tells; it vouches for nothing. */
const fromEvent = ({ userId, address, hints }: Speaker): Profile => ({
  ...{ userId, address, email: null, membership: 'member' },
  ...{ name: hints.name ?? '', timezone: hints.timezone ?? null, locale: hints.locale ?? null },
});
