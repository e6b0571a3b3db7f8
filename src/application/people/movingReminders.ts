import type { Employee } from '../../domain/people/employee.js';
import { finishNotices } from '../engagements/finishNotices.js';
import { transition } from '../engagements/transition.js';
import type { Needs, NeedsOf } from '../ports/index.js';

/**
 * Saves what changes when somebody is reminded: their clock, or the hours and days they want to themselves. Engagements are
 * marked as having notices pending before that is kept. After a crash between the two writes, or among the many after
 * them, the repair pass moves the reminders.
 */
export async function movingReminders<Saved>(
  deps: Needs<'engagements'> & NeedsOf<typeof finishNotices>,
  { id, organisationId }: Pick<Employee, 'id' | 'organisationId'>,
  save: () => Promise<Saved>,
): Promise<Saved> {
  const confirmed = await deps.engagements.ofEmployee(organisationId, id, ['confirmed']);
  for (const engagement of confirmed) {
    await transition(deps, { organisationId, id: engagement.id }, 'newClock', 'system', {});
  }
  const saved = await save();
  for (const engagement of confirmed) {
    const current = await deps.engagements.find(organisationId, engagement.id);
    if (current) await finishNotices(deps, current);
  }
  return saved;
}
