import type { Erasure, Needs, NeedsOf } from '../../ports/index.js';
import { withdrawAll } from '../accounts/withdrawAll.js';

/** Younger events may still be on their way to the slot: they look for what became of their ticket. */
const settledMs = 60 * 60_000;

/**
 * Does what an erasure asks for, from wherever it stands. First nobody is recognised as that person any more. Then what they
 * had before them is withdrawn, so that others get the seats. What is over stays, under an id that stands for nobody. Safe
 * to do again, by two processes at once too.
 */
export async function finishErasure(
  deps: Needs<
    | 'clock'
    | 'deliveries'
    | 'dialogues'
    | 'signUpDialogues'
    | 'employees'
    | 'engagements'
    | 'erasures'
    | 'identities'
  > &
    NeedsOf<typeof withdrawAll>,
  { organisationId, employeeId }: Pick<Erasure, 'organisationId' | 'employeeId'>,
): Promise<void> {
  const { identities, erasures, deliveries, dialogues, signUpDialogues, engagements, employees, clock } =
    deps;
  for (const { id, workspaceId, userId } of await identities.ofEmployee(organisationId, employeeId)) {
    await erasures.keepAway({ organisationId, workspaceId, userId });
    await identities.remove(organisationId, id);
  }
  await withdrawAll(deps, organisationId, employeeId);
  await deliveries.forgetEmployee(organisationId, employeeId);
  await dialogues.forget(organisationId, employeeId);
  const underWay = await signUpDialogues.find(organisationId, employeeId);
  if (underWay) await signUpDialogues.end(underWay);
  const settled = new Date(clock.now().getTime() - settledMs);
  await engagements.forgetAnswers(organisationId, employeeId, settled);
  await employees.erase(organisationId, employeeId);
  await erasures.end(organisationId, employeeId);
}
