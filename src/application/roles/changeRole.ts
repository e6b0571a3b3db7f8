import type { AuditFields, AuditLine } from '../../domain/audit/auditLine.js';
import { type GivenRole, roleOf, sitesOnce, withoutRole, withRole } from '../../domain/people/roles.js';
import type { EmployeeActor } from '../actor.js';
import { lineOf } from '../audit/lineOf.js';
import { writeDown } from '../audit/writeDown.js';
import { may } from '../may.js';
import type { Needs, NeedsOf, RolesChange } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { cannotChange } from './findRole.js';
import { holdersNow, leavesNoAdmin, standingOf } from './holders.js';
import type { RoleAsked, RoleOf } from './roleAsked.js';
import { tellRole } from './tellRole.js';

/** `already`: it was so before. */
export interface RoleChanged extends RoleOf {
  readonly kind: 'role';
  readonly already: boolean;
}

/**
 * Gives somebody a role, or takes it. Who has which is one document: of two admins who take each other's at once, one stays.
 * The person is told. Admins only. Done twice, it is done once.
 */
export async function changeRole(
  deps: Needs<'employees' | 'organisations'> &
    NeedsOf<typeof cannotChange> &
    NeedsOf<typeof lineOf> &
    NeedsOf<typeof writeDown> &
    NeedsOf<typeof tellRole>,
  actor: EmployeeActor,
  { employeeId, ...asked }: RoleAsked & { readonly employeeId: string },
): Promise<RoleChanged | Refused> {
  if (!may(actor, 'roles.change')) return refused({ code: 'adminsOnly' });
  const { id } = actor.organisation;
  const employee = await deps.employees.find(id, employeeId);
  const sites = asked.sites && sitesOnce(asked.sites);
  if (!employee || sites?.length === 0) return refused({ code: 'unknownAction' });
  const change: RoleOf = { employee, ...asked, sites };
  const hindered = await cannotChange(deps, actor, change);
  if (hindered) return hindered;
  const hasAll = (await standingOf(deps, id, employee.id)) === 'environment';
  const holders = await holdersNow(deps, id);
  let isLast = false;
  const changed = await deps.organisations.changeRoles(id, (held) => {
    const roles = hasAll ? null : rolesAfter(deps, actor, change, held);
    // Another admin may have lost theirs since it was looked at.
    isLast = roles !== null && !change.gives && change.role === 'admin' && leavesNoAdmin(roles, holders);
    return roles && !isLast ? { roles, audit: roleLine(deps, actor, change, held, roles) } : null;
  });
  if (isLast) return refused({ code: 'lastAdmin', name: employee.name });
  if (changed) await finish(deps, changed);
  return { kind: 'role', ...change, already: changed === null };
}

async function finish(
  deps: NeedsOf<typeof tellRole> & NeedsOf<typeof writeDown>,
  { audit }: RolesChange,
): Promise<void> {
  if (!audit) return;
  await tellRole(deps, audit);
  await writeDown(deps, audit);
}

/** Null when nothing changes. */
function rolesAfter(
  { clock }: Needs<'clock'>,
  { employee: { id: by } }: EmployeeActor,
  { employee, role, sites, gives }: RoleOf,
  held: readonly GivenRole[],
): GivenRole[] | null {
  if (!gives) return withoutRole(held, employee.id, role);
  const of = { employeeId: employee.id, role, ...(sites && { sites }) };
  return withRole(held, { ...of, source: 'chat', by, at: clock.now() });
}

function roleLine(
  deps: NeedsOf<typeof lineOf>,
  actor: EmployeeActor,
  { employee, role, gives }: RoleOf,
  held: readonly GivenRole[],
  roles: readonly GivenRole[],
): AuditLine {
  return lineOf(deps, actor, {
    kind: gives ? 'role.given' : 'role.taken',
    about: { kind: 'organisation', id: actor.organisation.id },
    personId: employee.id,
    before: fieldsOf(roleOf(held, employee.id, role)),
    after: fieldsOf(roleOf(roles, employee.id, role)),
  });
}

const fieldsOf = (role: GivenRole | null): AuditFields =>
  role ? { role: role.role, sites: role.sites?.join(', ') ?? '*' } : {};
