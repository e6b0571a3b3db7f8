import { dayOn } from '../../../domain/missions/proposal.js';
import type { Employee } from '../../../domain/people/employee.js';
import { eachByItself } from '../../maintenance/eachByItself.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { suspendEmployee } from './suspendEmployee.js';

/** As many at a time: more come the next time. */
const atOnce = 200;
/** Where a day begins first. */
const earliestZone = 'Pacific/Kiritimati';

/**
 * Whoever had their last day has left from the day after, on their company's clock, whatever the directory sends meanwhile.
 * Called by the clock. Safe to do again: a leaving that was cut short is done to its end.
 */
export async function endLastDays(
  deps: Needs<'clock' | 'employees' | 'log' | 'organisations'> &
    NeedsOf<typeof eachByItself> &
    NeedsOf<typeof suspendEmployee>,
): Promise<void> {
  const now = deps.clock.now();
  const past = await deps.employees.listPastLastDay(dayOn(now, earliestZone), atOnce);
  await eachByItself(deps, 'directory.lastDayNotEnded', past, (employee) => endOne(deps, employee, now));
}

async function endOne(
  deps: Needs<'organisations'> & NeedsOf<typeof suspendEmployee>,
  { id: personId, organisationId, fromDirectory }: Employee,
  now: Date,
): Promise<void> {
  const organisation = await deps.organisations.find(organisationId);
  if (!organisation || !fromDirectory) return;
  const { connection, leaving: _, ...told } = fromDirectory;
  if (told.endsOn === null || told.endsOn >= dayOn(now, organisation.timezone)) return;
  const actor = { organisation, employee: null, connection };
  await suspendEmployee(deps, actor, { personId, facts: { ...told, active: false } });
}
