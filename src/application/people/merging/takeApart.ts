import { createHash } from 'node:crypto';
import type { Employee, Identity } from '../../../domain/people/employee.js';
import { cannotTakeApart, type PartHindrance } from '../../../domain/people/merging.js';
import type { EmployeeActor } from '../../actor.js';
import { lineOf } from '../../audit/lineOf.js';
import { writeDown } from '../../audit/writeDown.js';
import { may } from '../../may.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { giveAddress } from '../accounts/giveAddress.js';
import { personOf } from '../accounts/personOf.js';

type TakenApart =
  /** `employeeId`: of the person that the account is of its own. `already`: it was no more theirs. */
  | { readonly kind: 'takenApart'; readonly employeeId: string; readonly already: boolean }
  | { readonly kind: 'notTakenApart'; readonly why: PartHindrance };

interface Which {
  /** Whose it is, as it was seen. */
  readonly employeeId: string;
  readonly identityId: string;
}

/**
 * Makes an account a person of its own, whom an admin knows to be somebody else. What was done until now stays with the person it
 * is taken from: nobody knows which account did it. Done twice, or by two admins at once, it is done and written down once.
 */
export async function takeApart(
  deps: Needs<'employees' | 'identities'> &
    NeedsOf<typeof lineOf> &
    NeedsOf<typeof writeDown> &
    NeedsOf<typeof giveAddress>,
  actor: EmployeeActor,
  { employeeId, identityId }: Which,
): Promise<TakenApart | Refused> {
  if (!may(actor, 'people.merge')) return refused({ code: 'adminsOnly' });
  const { id: organisationId } = actor.organisation;
  const [person, account] = await Promise.all([
    deps.employees.find(organisationId, employeeId),
    deps.identities.find(organisationId, identityId),
  ]);
  if (!person || !account) return refused({ code: 'unknownAction' });
  const owner = await deps.employees.find(organisationId, account.employeeId);
  if (owner?.id !== person.id)
    return { kind: 'takenApart', employeeId: owner?.id ?? account.employeeId, already: true };
  const accounts = await deps.identities.ofEmployee(organisationId, person.id);
  const why = cannotTakeApart({ person, accounts }, account);
  if (why) return { kind: 'notTakenApart', why };
  const to = await ownId(deps, person, account);
  const mine = { ...account, employeeId: to };
  await personOf(deps, actor.organisation, mine);
  const line = lineOf(deps, actor, {
    ...{ kind: 'person.parted', about: { kind: 'identity', id: identityId }, personId: person.id },
    after: { to },
  });
  const isParted = await deps.identities.assign(organisationId, identityId, account.employeeId, to, line);
  if (!isParted) return { kind: 'takenApart', employeeId: to, already: true };
  await settleAddresses(deps, actor, mine, accounts);
  await writeDown(deps, line);
  return { kind: 'takenApart', employeeId: to, already: false };
}

/** The same for two admins at once. Another each time that it is taken apart anew, since rows that were joined stay joined. */
async function ownId(
  { employees }: Needs<'employees'>,
  { id, organisationId }: Employee,
  account: Identity,
): Promise<string> {
  const joined = await employees.joinedTo(organisationId, id);
  const told = JSON.stringify([account.id, id, [...joined].sort()]);
  return createHash('sha256').update(told).digest('hex').slice(0, 32);
}

/** Each has the address that their own account tells. What is missing after a crash is done when they are next looked up. */
async function settleAddresses(
  deps: NeedsOf<typeof giveAddress>,
  { organisation }: EmployeeActor,
  parted: Identity,
  accounts: readonly Identity[],
): Promise<void> {
  const asKept = async (other: Identity) => deps.identities.find(organisation.id, other.id);
  const others = accounts.filter(({ id, guest }) => id !== parted.id && !guest);
  for (const account of [parted, ...others])
    if (account.email !== null && !account.guest) await giveAddress(deps, organisation, account, asKept);
}
