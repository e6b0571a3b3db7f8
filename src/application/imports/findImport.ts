import { type EmployeeActor, isOrganiser } from '../actor.js';
import { vouchedAccounts } from '../people/organisersOf.js';
import { rolesOf } from '../people/rolesOf.js';
import type { MissionImport, Needs, NeedsOf } from '../ports/index.js';

/** The name of a link: untrusted. */
export interface ImportLink {
  readonly organisationId: string;
  readonly key: string;
}

export interface FoundImport {
  readonly link: ImportLink;
  readonly found: MissionImport;
  readonly actor: EmployeeActor;
}

/**
 * The import behind a link, with whoever asked for it as they are today. Null when it is over, or they organise nothing any more. A
 * link may be opened long after it was asked for.
 */
export async function findImport(
  deps: Needs<'clock' | 'employees' | 'missionImports' | 'organisations'> & NeedsOf<typeof vouchedAccounts>,
  link: ImportLink,
): Promise<FoundImport | null> {
  const { organisationId, key } = link;
  const found = await deps.missionImports.find(organisationId, key, deps.clock.now());
  if (!found) return null;
  const [organisation, employee, accounts] = await Promise.all([
    deps.organisations.find(organisationId),
    deps.employees.find(organisationId, found.employeeId),
    vouchedAccounts(deps, organisationId),
  ]);
  if (!organisation || !employee) return null;
  const rights = accounts
    .filter(({ employeeId }) => employeeId === employee.id)
    .map((account) => rolesOf(deps, organisation, account))
    .find(isOrganiser);
  return rights ? { link, found, actor: { organisation, employee, ...rights } } : null;
}
