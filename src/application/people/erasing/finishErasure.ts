import { askOthers } from '../../approvals/askOthers.js';
import type { Erasure, Needs, NeedsOf } from '../../ports/index.js';
import { withdrawAll } from '../accounts/withdrawAll.js';

/** Younger events may still be on their way to the slot: they look for what became of their ticket. */
const settledMs = 60 * 60_000;
/** For so long, in ms, an erasure is looked at again: until what was younger than that has settled too. */
export const erasingMs = settledMs + 10 * 60_000;

/**
 * Does what an erasure asks for, from wherever it stands. First nobody is recognised as that person any more. Then what they
 * had before them is withdrawn, so that others get the seats. What is over stays, under an id that stands for nobody. Safe
 * to do again, by two processes at once too.
 */
export async function finishErasure(
  deps: Needs<'employees' | 'erasures' | 'identities'> & NeedsOf<typeof forgetRow>,
  { organisationId, employeeId }: Pick<Erasure, 'organisationId' | 'employeeId'>,
): Promise<void> {
  const { employees, erasures, identities } = deps;
  for (const id of [employeeId, ...(await employees.joinedTo(organisationId, employeeId))]) {
    for (const { workspaceId, userId } of await identities.ofEmployee(organisationId, id))
      await erasures.keepAway({ organisationId, workspaceId, userId });
    await forgetRow(deps, organisationId, id);
  }
  await employees.erase(organisationId, employeeId);
  await erasures.end(organisationId, employeeId);
}

/** Everything that is kept under one id. Rows that became the person have messages of their own. */
export async function forgetRow(
  deps: Needs<
    | 'activities'
    | 'assistants'
    | 'audit'
    | 'clock'
    | 'consoleKeys'
    | 'dataLinks'
    | 'deliveries'
    | 'dialogues'
    | 'directoryEntries'
    | 'signUpDialogues'
    | 'employees'
    | 'engagements'
    | 'identities'
    | 'missionImports'
    | 'peopleFiles'
    | 'organisations'
    | 'preparedSignUps'
    | 'proposals'
    | 'signUpLinks'
  > &
    NeedsOf<typeof withdrawAll> &
    NeedsOf<typeof askOthers>,
  organisationId: string,
  employeeId: string,
): Promise<void> {
  const { identities, deliveries, dialogues, signUpDialogues, dataLinks, engagements } = deps;
  const { employees, clock } = deps;
  for (const { id } of await identities.ofEmployee(organisationId, employeeId))
    await identities.remove(organisationId, id);
  await withdrawAll(deps, organisationId, employeeId);
  await askOthers(deps, organisationId, employeeId);
  for (const { id } of await employees.reportsOf(organisationId, employeeId))
    await employees.setManager(organisationId, id, null);
  await deliveries.forgetEmployee(organisationId, employeeId);
  await dialogues.forget(organisationId, employeeId);
  await dataLinks.forget(organisationId, employeeId);
  await deps.consoleKeys.forget(organisationId, employeeId);
  await deps.directoryEntries.forget(organisationId, employeeId);
  await deps.missionImports.forget(organisationId, employeeId);
  await deps.peopleFiles.forget(organisationId, employeeId);
  const person = await employees.find(organisationId, employeeId);
  await deps.signUpLinks.forget(organisationId, employeeId, person?.email ?? null);
  await deps.proposals.forget(organisationId, employeeId);
  await deps.assistants.disconnect(organisationId, employeeId);
  await deps.preparedSignUps.forget(organisationId, employeeId);
  await deps.activities.forget(organisationId, employeeId);
  await deps.audit.forget(organisationId, employeeId);
  await deps.organisations.changeRoles(organisationId, (held) => {
    const roles = held.filter((role) => role.employeeId !== employeeId);
    return roles.length < held.length ? { roles } : null;
  });
  const underWay = await signUpDialogues.find(organisationId, employeeId);
  if (underWay) await signUpDialogues.end(underWay);
  const settled = new Date(clock.now().getTime() - settledMs);
  await engagements.forgetAnswers(organisationId, employeeId, settled);
}
