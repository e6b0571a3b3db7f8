import { evidenceStates, leaversKeptDays } from '../../../domain/retention.js';
import { eachByItself } from '../../maintenance/eachByItself.js';
import type { Leaver, Needs, NeedsOf } from '../../ports/index.js';
import { forgetRow } from './finishErasure.js';

const dayMs = 24 * 60 * 60_000;
/** So many people are looked at in one turn: the clock comes again. */
const atOnce = 200;

/**
 * Forgets people who left long ago. Who took part keeps a name and an employee number, for as long as the evidence is kept. Of
 * anybody else nothing is left. Gives how many. Safe to do again.
 */
export async function forgetLeavers(
  deps: Needs<'clock' | 'employees' | 'engagements' | 'retention'> &
    NeedsOf<typeof eachByItself> &
    NeedsOf<typeof forgetRow>,
): Promise<number> {
  const { clock, retention } = deps;
  await retention.noteLeavers(clock.now());
  const before = new Date(clock.now().getTime() - leaversKeptDays * dayMs);
  const leavers = await retention.listLeavers(before, atOnce);
  await eachByItself(deps, 'retention.leaverNotForgotten', leavers, (leaver) => forgetLeaver(deps, leaver));
  return leavers.length;
}

/** Forgets one of them. */
export async function forgetLeaver(
  deps: Needs<'clock' | 'employees' | 'engagements' | 'retention'> & NeedsOf<typeof forgetRow>,
  { organisationId, employeeId }: Leaver,
): Promise<void> {
  const { clock, employees, engagements, retention } = deps;
  const ids = [employeeId, ...(await employees.joinedTo(organisationId, employeeId))];
  for (const id of ids) await forgetRow(deps, organisationId, id);
  const kept = await engagements.ofEmployees(organisationId, ids, evidenceStates);
  if (kept.length > 0) await retention.keepName({ organisationId, employeeId }, clock.now());
  else await employees.erase(organisationId, employeeId);
}
