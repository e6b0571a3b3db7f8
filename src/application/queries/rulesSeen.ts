import type { Policy } from '../../domain/organisations/organisation.js';
import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import type { Needs } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

interface RulesSeen {
  readonly kind: 'rules';
  readonly policy: Policy;
  readonly version: number;
}

/** What the company decides for its people, as it is at this moment. Admins only. */
export async function rulesSeen(
  { organisations }: Needs<'organisations'>,
  actor: EmployeeActor,
): Promise<RulesSeen | Refused> {
  if (!may(actor, 'policy.change')) return refused({ code: 'adminsOnly' });
  const now = (await organisations.find(actor.organisation.id)) ?? actor.organisation;
  return { kind: 'rules', policy: now.policy, version: now.policyVersion ?? 0 };
}
