import type { Employee } from '../../domain/people/employee.js';
import { isZone } from '../../domain/time/zone.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { movingReminders } from './movingReminders.js';

/** What platforms tell of a person and may tell differently later. `timezone` is an IANA zone. */
export type Personal = Pick<Employee, 'timezone' | 'locale' | 'name'>;

/**
 * Keeps what was told of a person, and gives them as they are then. A zone that we do not know is not kept, nor another
 * language than the one they chose. When the clock has changed, the reminders still to come are moved to the new one.
 */
export async function saveProfile(
  deps: Needs<'employees'> & NeedsOf<typeof movingReminders>,
  employee: Employee,
  heard: Partial<Personal>,
): Promise<Employee> {
  const told = untoldOf(employee, heard);
  const changed: Employee = {
    ...employee,
    name: told.name || employee.name,
    timezone: told.timezone && isZone(told.timezone) ? told.timezone : employee.timezone,
    locale: employee.preferences?.language ?? told.locale ?? employee.locale,
  };
  const { name, timezone, locale } = changed;
  if (name === employee.name && timezone === employee.timezone && locale === employee.locale) return employee;
  const save = () => deps.employees.update(employee.organisationId, employee.id, { name, timezone, locale });
  if (timezone === employee.timezone) await save();
  else await movingReminders(deps, employee, save);
  return changed;
}

/** What a directory has told goes before. */
const untoldOf = ({ fromDirectory }: Employee, { name, timezone, locale }: Partial<Personal>) => ({
  name: fromDirectory?.name ? undefined : name,
  timezone: fromDirectory?.timezone ? undefined : timezone,
  locale: fromDirectory?.locale ? undefined : locale,
});
