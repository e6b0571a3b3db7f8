import type { Organisation, Policy } from '../../domain/organisations/organisation.js';
import { policyMistakes } from '../../domain/organisations/policyRules.js';
import type { EmployeeActor } from '../actor.js';
import { changedFields } from '../audit/changedFields.js';
import { lineOf } from '../audit/lineOf.js';
import { writeDown } from '../audit/writeDown.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

/** What a company's rules are, and which version of them. */
interface PolicyNow {
  readonly policy: Policy;
  readonly version: number;
}

type PolicyChanged =
  | ({ readonly kind: 'policy'; readonly already: boolean } & PolicyNow)
  /** Somebody else changed it since it was read: nothing was done, and this is how it is. */
  | ({ readonly kind: 'changedMeanwhile' } & PolicyNow)
  | { readonly kind: 'mistakes'; readonly names: readonly string[] };

interface Change {
  /** Of the rules as they were read. */
  readonly version: number;
  readonly change: Readonly<Record<string, unknown>>;
}

const nowOf = ({ policy, policyVersion = 0 }: Organisation): PolicyNow => ({
  policy,
  version: policyVersion,
});

/**
 * Changes the rules of a company, for what comes next: what was planned or asked before stays as it was. Admins only. Of two who
 * change them at once the second is told. Done twice, it is done once.
 */
export async function changePolicy(
  deps: Needs<'organisations'> & NeedsOf<typeof lineOf> & NeedsOf<typeof writeDown>,
  actor: EmployeeActor,
  { version, change }: Change,
): Promise<PolicyChanged | Refused> {
  if (!may(actor, 'policy.change')) return refused({ code: 'adminsOnly' });
  const names = policyMistakes(change);
  if (names.length > 0) return { kind: 'mistakes', names };
  const { id } = actor.organisation;
  const read = await deps.organisations.find(id);
  if (!read) return refused({ code: 'unknownAction' });
  const fields = changedFields({ ...read.policy }, change);
  if (Object.keys(fields.after).length === 0) return { kind: 'policy', already: true, ...nowOf(read) };
  const line = lineOf(deps, actor, {
    kind: 'policy.changed',
    about: { kind: 'organisation', id },
    ...fields,
  });
  const isChanged = await deps.organisations.changePolicy(id, version, change, line);
  const now = nowOf((await deps.organisations.find(id)) ?? read);
  if (!isChanged) return { kind: 'changedMeanwhile', ...now };
  await writeDown(deps, line);
  return { kind: 'policy', already: false, ...now };
}
