import { engagementStates } from '../../../domain/engagements/engagement.js';
import type { Organisation } from '../../../domain/organisations/organisation.js';
import type { Identity } from '../../../domain/people/employee.js';
import { finishNotices } from '../../engagements/finishNotices.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { personOf } from './personOf.js';
import { takePreferences } from './takePreferences.js';

/** Why an account is taken from the person it was joined to. */
export type PartReason = 'guest' | 'notVouchedFor' | 'addressReused';

/**
 * Makes an account that was joined to the wrong person a person of its own. What was done `since` a moment is taken
 * along. That is when the two did not use the account at the same time. Else all of it stays, since nobody knows
 * which of the two did it. Says what it did. Safe to do again.
 */
export async function part(
  deps: Needs<'employees' | 'identities' | 'log'> & NeedsOf<typeof takeAlong>,
  organisation: Organisation,
  account: Identity,
  reason: PartReason,
  since: Date | null,
): Promise<Identity> {
  const { organisationId, employeeId: from, platform, id: identityId } = account;
  const { identities } = deps;
  // By its own id, so that it is the same person when it is done again.
  const to = identityId;
  const mine = { ...account, employeeId: to };
  await personOf(deps, organisation, mine);
  const moved = since ? await takeAlong(deps, organisationId, { from, to, since }) : 0;
  // Last: until then the account is found to be wrongly joined.
  if (await identities.assign(organisationId, identityId, from, to)) {
    deps.log.warn('account.parted', { platform, identityId, from, to, reason, engagements: moved });
    return mine;
  }
  return (await identities.find(organisationId, identityId)) ?? mine;
}

interface Parting {
  readonly from: string;
  readonly to: string;
  readonly since: Date;
}

async function takeAlong(
  deps: Needs<'employees' | 'engagements'> & NeedsOf<typeof finishNotices>,
  organisationId: string,
  { from, to, since }: Parting,
): Promise<number> {
  const { engagements } = deps;
  const all = await engagements.ofEmployee(organisationId, from, engagementStates);
  let moved = 0;
  for (const { id } of all.filter(({ createdAt }) => createdAt > since)) {
    if ((await engagements.assign(organisationId, id, from, to)) !== 'assigned') continue;
    moved += 1;
    const theirs = await engagements.find(organisationId, id);
    if (theirs) await finishNotices(deps, theirs);
  }
  await takePreferences(deps, organisationId, { from, to }, since);
  return moved;
}
