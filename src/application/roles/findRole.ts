import type { Employee } from '../../domain/people/employee.js';
import { withoutRole } from '../../domain/people/roles.js';
import { may } from '../may.js';
import { colleaguesSaid, type Said } from '../people/colleaguesSaid.js';
import type { Person } from '../people/person.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { holdersNow, leavesNoAdmin, standingOf } from './holders.js';
import type { RoleAsked, RoleOf } from './roleAsked.js';

/** Those who may be meant: nothing is done yet. */
export interface RoleMeant {
  readonly kind: 'meant';
  readonly people: readonly RoleOf[];
}

/** Whose role is meant, by name or by account. Admins only. */
export async function findRole(
  deps: NeedsOf<typeof colleaguesSaid> & NeedsOf<typeof cannotChange>,
  person: Person,
  { said, ...asked }: RoleAsked & { readonly said: Said | { readonly employeeId: string } },
): Promise<RoleMeant | Refused> {
  if (!may(person, 'roles.change')) return refused({ code: 'adminsOnly' });
  const people =
    'employeeId' in said
      ? await known(deps, person, said.employeeId)
      : await colleaguesSaid(deps, person, said);
  if ('kind' in people) return people;
  const [only, ...others] = people;
  // Which of several is asked first; of one it is said at once.
  const hindered =
    only && others.length === 0 ? await cannotChange(deps, person, { employee: only, ...asked }) : null;
  return hindered ?? { kind: 'meant', people: people.map((employee) => ({ employee, ...asked })) };
}

async function known(
  { employees }: Needs<'employees'>,
  { organisation }: Person,
  employeeId: string,
): Promise<readonly Employee[] | Refused> {
  const employee = await employees.find(organisation.id, employeeId);
  return employee ? [employee] : refused({ code: 'unknownAction' });
}

/** Why a role cannot be given to somebody, or taken from them; null when it can. */
export async function cannotChange(
  deps: NeedsOf<typeof standingOf> & NeedsOf<typeof holdersNow> & Needs<'organisations'>,
  { organisation: { id } }: Pick<Person, 'organisation'>,
  { employee, role, gives }: RoleOf,
): Promise<Refused | null> {
  const { name } = employee;
  const standing = await standingOf(deps, id, employee.id);
  if (gives) return standing === 'none' ? refused({ code: 'roleUnvouched', name }) : null;
  if (standing === 'environment') return refused({ code: 'roleOfEnvironment', name });
  const held = (await deps.organisations.find(id))?.roles ?? [];
  const left = role === 'admin' && withoutRole(held, employee.id, role);
  const isLast = left && leavesNoAdmin(left, await holdersNow(deps, id));
  return isLast ? refused({ code: 'lastAdmin', name }) : null;
}
