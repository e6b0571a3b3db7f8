import type { Employee, Identity } from '../../domain/people/employee.js';
import { type OfSites, organises, type Rights } from '../actor.js';
import type { Needs } from '../ports/index.js';
import { isVouched } from './isVouched.js';
import { rolesOf } from './rolesOf.js';

type Reading = Needs<'organiserEmails' | 'organisations' | 'identities' | 'employees'>;

/**
 * Those who organise a mission, by the addresses that the company's own directory vouches for today. `mission`: whose it
 * is; `anybodys` for all who organise, wherever.
 */
export async function organisersOf(
  deps: Reading,
  organisationId: string,
  mission: OfSites | 'anybodys' = 'anybodys',
): Promise<Employee[]> {
  return peopleWhose(deps, organisationId, (rights) =>
    mission === 'anybodys' ? rights.roles.includes('organiser') : organises(rights, mission),
  );
}

/** Everybody whose rights of today are such, by an account of theirs that is vouched for. */
export async function peopleWhose(
  deps: Reading,
  organisationId: string,
  areSuch: (rights: Rights) => boolean,
): Promise<Employee[]> {
  const organisation = (await deps.organisations.find(organisationId)) ?? {};
  const accounts = await vouchedAccounts(deps, organisationId);
  const ids = accounts
    .filter((account) => areSuch(rolesOf(deps, organisation, account)))
    .map(({ employeeId }) => employeeId);
  const people = await Promise.all([...new Set(ids)].map((id) => deps.employees.find(organisationId, id)));
  return people.filter((person) => person !== null);
}

/** The accounts of today of everybody who may have a role, from the environment or from an admin. */
export async function vouchedAccounts(
  { organiserEmails, organisations, identities }: Omit<Reading, 'employees'>,
  organisationId: string,
): Promise<Identity[]> {
  const held = (await organisations.find(organisationId))?.roles ?? [];
  const named = await Promise.all(
    [...organiserEmails].map((email) => identities.vouchedFor(organisationId, email)),
  );
  const given = [...new Set(held.map(({ employeeId }) => employeeId))];
  const theirs = given.length > 0 ? await identities.ofEmployees(organisationId, given) : [];
  return [...named.flat(), ...theirs.filter(isVouched)];
}
