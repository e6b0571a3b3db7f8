import type { Identity } from '../../domain/people/employee.js';
import type { GivenRole } from '../../domain/people/roles.js';
import { isVouched } from '../people/isVouched.js';
import { vouchedAccounts } from '../people/organisersOf.js';
import type { Needs, NeedsOf } from '../ports/index.js';

/** Whether somebody can have a role at all; `environment`: they have every one, and nobody takes those in chat. */
export type Standing = 'none' | 'vouched' | 'environment';

/** Those who can have a role today, by an account that is vouched for. */
export interface Holders {
  readonly environment: ReadonlySet<string>;
  /** Of those who were given one. */
  readonly vouched: ReadonlySet<string>;
}

export async function standingOf(
  { identities, organiserEmails }: Needs<'identities' | 'organiserEmails'>,
  organisationId: string,
  employeeId: string,
): Promise<Standing> {
  const accounts = (await identities.ofEmployee(organisationId, employeeId)).filter(isVouched);
  if (accounts.some(({ email }) => email !== null && organiserEmails.has(email))) return 'environment';
  return accounts.length > 0 ? 'vouched' : 'none';
}

export async function holdersNow(
  deps: NeedsOf<typeof vouchedAccounts>,
  organisationId: string,
): Promise<Holders> {
  const accounts = await vouchedAccounts(deps, organisationId);
  const isNamed = ({ email }: Identity) => email !== null && deps.organiserEmails.has(email);
  const idsOf = (some: readonly Identity[]) => new Set(some.map(({ employeeId }) => employeeId));
  return { environment: idsOf(accounts.filter(isNamed)), vouched: idsOf(accounts) };
}

/** True when nobody would be left who can give a role. */
export const leavesNoAdmin = (roles: readonly GivenRole[], { environment, vouched }: Holders): boolean =>
  environment.size === 0 &&
  !roles.some(({ role, employeeId }) => role === 'admin' && vouched.has(employeeId));
