import type { AskedPart, Employees } from '../application/ports/index.js';
import type { PreferenceName, Stream } from '../domain/people/preferences.js';
import { streams } from '../domain/people/preferences.js';
import type { Models } from './models.js';
import type { EmployeeRow } from './schemas/people.js';
import { preferencesOf } from './schemas/preferences.js';

const isStream = (part: PreferenceName): part is Stream => (streams as readonly string[]).includes(part);

/** What people want of us, on their row in `employees`: of each part, what was asked last. */
export function preferencesIn(employees: Models['employees']): Pick<Employees, 'prefer' | 'asked'> {
  const rowOf = (organisationId: string, employeeId: string) =>
    employees.findOne({ _id: employeeId, organisationId }).lean<EmployeeRow>();
  return {
    async prefer(organisationId, employeeId, part, value, askedAt) {
      const noLater = { $not: { $gt: askedAt } };
      const unlessLater = {
        ...{ _id: employeeId, organisationId, [`askedAt.${part}`]: noLater },
        // A row of an earlier version.
        ...(isStream(part) && { mutedAt: noLater }),
      };
      await employees.updateOne(unlessLater, {
        $set: { [`preferences.${part}`]: value, [`askedAt.${part}`]: askedAt },
      });
      const row = await rowOf(organisationId, employeeId);
      return (row && preferencesOf(row)) ?? {};
    },
    async asked(organisationId, employeeId) {
      const row = await rowOf(organisationId, employeeId);
      return row ? partsOf(row) : [];
    },
  };
}

function partsOf(row: EmployeeRow): AskedPart[] {
  const { mutedAt } = row;
  const times = { ...(mutedAt && { announcements: mutedAt, reminders: mutedAt }), ...row.askedAt };
  const held = preferencesOf(row) ?? {};
  return (Object.keys(times) as PreferenceName[]).flatMap((part) => {
    const askedAt = times[part];
    // Which value goes with which name the compiler cannot follow through a lookup.
    return askedAt ? [{ part, value: held[part] ?? null, askedAt } as AskedPart] : [];
  });
}
