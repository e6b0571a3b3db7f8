import type { GivableRole, RoleSource } from '../../domain/people/roles.js';
import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { holdersNow } from '../roles/holders.js';
import type { RoleAsked } from '../roles/roleAsked.js';
import { type Page, pageIn } from './page.js';

/** As many as a message of either chat holds with a button each. */
const perPage = 8;

/** A role that somebody has. `counts`: an account of theirs is vouched for now; else it is worth nothing. */
export interface HeldRole extends Pick<RoleAsked, 'sites'> {
  readonly employee: { readonly id: string; readonly name: string };
  readonly role: GivableRole | 'both';
  readonly source: RoleSource;
  readonly counts: boolean;
}

export interface RolesHeld extends Page<HeldRole> {
  readonly kind: 'roles';
}

/** Who has which role: those of the environment first, then those that were given in chat. Admins only. */
export async function rolesHeld(
  deps: Needs<'employees' | 'organisations'> & NeedsOf<typeof holdersNow>,
  actor: EmployeeActor,
  { page }: { readonly page: number },
): Promise<RolesHeld | Refused> {
  if (!may(actor, 'roles.change')) return refused({ code: 'adminsOnly' });
  const { id } = actor.organisation;
  const held = (await deps.organisations.find(id))?.roles ?? [];
  const { environment, vouched } = await holdersNow(deps, id);
  const ids = [...new Set([...environment, ...held.map(({ employeeId }) => employeeId)])];
  const people = await deps.employees.findMany(id, ids);
  const called = (employeeId: string) => people.find((one) => one.id === employeeId)?.name ?? '';
  const named = (employeeId: string) => ({ id: employeeId, name: called(employeeId) });
  const all: HeldRole[] = [
    ...[...environment].map((one) => ({
      ...({ employee: named(one), role: 'both', sites: null, source: 'environment', counts: true } as const),
    })),
    ...held
      .filter(({ employeeId }) => !environment.has(employeeId))
      .map(({ employeeId, role, sites = null, source }) => ({
        ...{ employee: named(employeeId), role, sites, source, counts: vouched.has(employeeId) },
      })),
  ];
  return { kind: 'roles', ...(await pageIn(all, page, perPage)) };
}
