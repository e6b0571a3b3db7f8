import type { OwnQuiet } from '../../domain/people/preferences.js';
import { changedQuiet, type QuietChange } from '../../domain/people/quietChange.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { movingReminders } from './movingReminders.js';

export type QuietSet =
  | { readonly kind: 'set'; readonly quiet: OwnQuiet }
  /** No day would be left; nothing has changed. */
  | { readonly kind: 'everyDay' };

/**
 * The hours and days that somebody wants to themselves, beside the company's. Their reminders still to come are moved.
 * What they asked for last (`askedAt`, UTC) holds.
 */
export async function setQuietTimes(
  deps: Needs<'clock' | 'employees'> & NeedsOf<typeof movingReminders>,
  { organisation, employee }: EmployeeActor,
  change: QuietChange,
  askedAt: Date = deps.clock.now(),
): Promise<QuietSet> {
  const { employees } = deps;
  const current = await employees.find(organisation.id, employee.id);
  const wanted = changedQuiet(current?.preferences ?? {}, change, organisation.policy.quietHours);
  if (!wanted) return { kind: 'everyDay' };
  const of = [organisation.id, employee.id] as const;
  const quiet = await movingReminders(deps, employee, async () => {
    await employees.prefer(...of, 'quietHours', wanted.quietHours, askedAt);
    return employees.prefer(...of, 'quietDays', wanted.quietDays, askedAt);
  });
  return { kind: 'set', quiet };
}
