import { engagementStates } from '../../../domain/engagements/engagement.js';
import type { EmployeeActor } from '../../actor.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { heldSummary } from '../../queries/heldAbout.js';
import { type Refused, refused } from '../../refusals.js';
import { finishErasure } from './finishErasure.js';

export interface Erased {
  readonly kind: 'erased';
  /** How many missions that are over are kept, under no name. */
  readonly kept: number;
}

/**
 * Erases what is held of the person. That it was asked is kept first: the repair pass finishes what a crash left.
 * `employeeId`: whom the person was asked about. Of anybody else nothing is erased.
 */
export async function eraseMe(
  deps: Needs<'erasures' | 'clock' | 'log'> & NeedsOf<typeof finishErasure> & NeedsOf<typeof heldSummary>,
  actor: EmployeeActor,
  { employeeId }: { readonly employeeId: string },
): Promise<Erased | Refused> {
  const { organisation, employee } = actor;
  const isOwn = employee.id === employeeId || (await isHeardAgain(deps, actor, employeeId));
  if (!isOwn) return refused({ code: 'unknownAction' });
  const { past } = await heldSummary(deps, actor);
  const erasure = { organisationId: organisation.id, employeeId: employee.id, begunAt: deps.clock.now() };
  await deps.erasures.begin(erasure);
  try {
    await finishErasure(deps, erasure);
  } catch (error) {
    // It has begun, and the repair pass finishes it: nothing else is to be said.
    deps.log.error('erasure.notFinished', {}, error);
  }
  return { kind: 'erased', kept: past };
}

/** The same press, heard again after a crash. By then they are somebody new, who has done nothing yet. */
async function isHeardAgain(
  { erasures, engagements }: Needs<'erasures' | 'engagements'>,
  { organisation, employee }: EmployeeActor,
  employeeId: string,
): Promise<boolean> {
  if (!(await erasures.find(organisation.id, employeeId))) return false;
  return (await engagements.ofEmployee(organisation.id, employee.id, engagementStates)).length === 0;
}
