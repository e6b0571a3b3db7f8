import { engagementStates } from '../../../domain/engagements/engagement.js';
import { leavableStates } from '../../../domain/engagements/lifecycle.js';
import type { Carrier } from '../../../domain/organisations/workspace.js';
import { type FactField, factFields } from '../../../domain/people/directory/facts.js';
import { type Employee, hasLeft, type Identity } from '../../../domain/people/employee.js';
import { cannotTakeApart, type PartHindrance } from '../../../domain/people/merging.js';
import type { GivableRole, RoleSource } from '../../../domain/people/roles.js';
import type { EmployeeActor } from '../../actor.js';
import { may } from '../../may.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { standingOf } from '../../roles/holders.js';

/** What is known of somebody, and who told it. */
interface PersonFact {
  readonly field: Exclude<FactField, 'manager' | 'active'>;
  readonly value: string;
  readonly from: 'directory' | 'chat';
}

interface PersonAccount extends Pick<Identity, 'id' | 'name' | 'email' | 'reachability' | 'guest'> {
  readonly platform: Carrier;
  readonly workspace: string;
  readonly lastSeenAt: Date | null;
  /** Why it cannot be taken apart; null when it can. */
  readonly stays: PartHindrance | null;
}

interface PersonRole {
  readonly role: GivableRole;
  /** Null: everywhere. */
  readonly sites: readonly string[] | null;
  readonly source: RoleSource;
}

export interface PersonFacts {
  readonly kind: 'person';
  readonly id: string;
  readonly name: string;
  readonly left: boolean;
  /** Which directory tells of them; null when none does. */
  readonly directory: string | null;
  readonly facts: readonly PersonFact[];
  readonly accounts: readonly PersonAccount[];
  readonly roles: readonly PersonRole[];
  /** Whether an account of theirs is one that the company vouches for: without one a role counts for nothing. */
  readonly mayHaveRoles: boolean;
  readonly manager: {
    readonly id: string;
    readonly name: string;
    readonly from: 'directory' | 'chat';
  } | null;
  /** How many people they approve for. */
  readonly reports: number;
  readonly coming: number;
  readonly past: number;
  /** How many rows were made one with theirs. */
  readonly merged: number;
}

type Deps = Needs<'employees' | 'engagements' | 'erasures' | 'identities' | 'organisations' | 'workspaces'> &
  NeedsOf<typeof standingOf>;

/** All that an admin sees of somebody. What they wrote, answered or like is not theirs to see. Admins only. */
export async function personFacts(
  deps: Deps,
  actor: EmployeeActor,
  { employeeId }: { readonly employeeId: string },
): Promise<PersonFacts | Refused> {
  if (!may(actor, 'people.look')) return refused({ code: 'adminsOnly' });
  const { id } = actor.organisation;
  const person = await deps.employees.find(id, employeeId);
  if (!person || (await deps.erasures.find(id, person.id))) return refused({ code: 'colleagueUnknown' });
  const [accounts, all, reports, joined, standing, manager] = await Promise.all([
    accountsOf(deps, person),
    deps.engagements.ofEmployee(id, person.id, engagementStates),
    deps.employees.reportsOf(id, person.id),
    deps.employees.joinedTo(id, person.id),
    standingOf(deps, id, person.id),
    person.managerId ? deps.employees.find(id, person.managerId) : null,
  ]);
  const coming = all.filter(({ state }) => leavableStates.includes(state)).length;
  const told = person.fromDirectory;
  return {
    ...{ kind: 'person', id: person.id, name: person.name, left: hasLeft(person), accounts },
    ...{ directory: told?.connection ?? null, facts: factsOf(person), merged: joined.length },
    roles: await rolesOf(deps, person, standing === 'environment'),
    mayHaveRoles: standing !== 'none',
    manager: manager && {
      ...{ id: manager.id, name: manager.name, from: told?.manager ? 'directory' : 'chat' },
    },
    ...{ reports: reports.length, coming, past: all.length - coming },
  };
}

function factsOf(person: Employee): PersonFact[] {
  const { fromDirectory: told } = person;
  const held: Partial<Record<FactField, string | null>> = {
    ...{ name: person.name, email: person.email, employeeNumber: person.employeeNumber ?? null },
    ...{ timezone: person.timezone, locale: person.locale, site: told?.site ?? null },
    ...{ department: told?.department ?? null, startsOn: told?.startsOn ?? null },
    endsOn: told?.endsOn ?? null,
  };
  return factFields.flatMap((field): PersonFact[] => {
    const value = held[field];
    if (field === 'manager' || field === 'active' || !value) return [];
    return [{ field, value, from: told?.[field] ? 'directory' : 'chat' }];
  });
}

async function accountsOf(
  { identities, workspaces }: Needs<'identities' | 'workspaces'>,
  person: Employee,
): Promise<PersonAccount[]> {
  const accounts = await identities.ofEmployee(person.organisationId, person.id);
  const all = await workspaces.ofOrganisation(person.organisationId);
  return accounts.map((account) => ({
    ...{ id: account.id, name: account.name, email: account.email, guest: account.guest },
    ...{ reachability: account.reachability, platform: account.platform, lastSeenAt: account.lastSeenAt },
    workspace: all.find(({ id }) => id === account.workspaceId)?.name ?? '',
    stays: cannotTakeApart({ person, accounts }, account),
  }));
}

async function rolesOf(
  { organisations }: Needs<'organisations'>,
  { id, organisationId }: Employee,
  isOfEnvironment: boolean,
): Promise<PersonRole[]> {
  if (isOfEnvironment)
    return (['admin', 'organiser'] as const).map((role) => ({ role, sites: null, source: 'environment' }));
  const held = (await organisations.find(organisationId))?.roles ?? [];
  return held
    .filter(({ employeeId }) => employeeId === id)
    .map(({ role, sites = null, source }) => ({ role, sites, source }));
}
