import type { AskedPart, Employees } from '../application/ports/index.js';
import type { Declared, DeclaredPart } from '../domain/people/declared.js';
import type { PreferenceName, Preferences, Stream } from '../domain/people/preferences.js';
import { streams } from '../domain/people/preferences.js';
import type { Models } from './models.js';
import type { EmployeeRow } from './schemas/people.js';
import { preferencesOf } from './schemas/preferences.js';

const isStream = (part: PreferenceName): part is Stream => (streams as readonly string[]).includes(part);

/** What people want of us, on their row in `employees`: of each part, what was asked last. */
export function preferencesIn(
  employees: Models['employees'],
): Pick<Employees, 'prefer' | 'adjust' | 'asked'> {
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
    async adjust(organisationId, employeeId, part, change, askedAt) {
      for (let tries = 0; tries < triesAtMost; tries += 1) {
        const row = await rowOf(organisationId, employeeId);
        if (!row) return {};
        const held = preferencesOf(row) ?? {};
        const wanted = change(partOf(held, part));
        if (!wanted) return held;
        const there = { _id: employeeId, organisationId, ...unchanged(row, part) };
        const at = laterOf(row.askedAt?.[part], askedAt);
        const set = { [`preferences.${part}`]: wanted, [`askedAt.${part}`]: at };
        const { matchedCount } = await employees.updateOne(there, { $set: set });
        if (matchedCount > 0) return { ...held, [part]: wanted };
      }
      throw new Error('somebody’s profile was changed all the time');
    },
    async asked(organisationId, employeeId) {
      const row = await rowOf(organisationId, employeeId);
      return row ? partsOf(row) : [];
    },
  };
}

/** Each try fails only where another change was kept meanwhile: nobody makes so many at once. */
const triesAtMost = 50;

const partOf = <Part extends DeclaredPart>(held: Preferences, part: Part) =>
  (held[part] ?? []) as NonNullable<Declared[Part]>;

/** A list of nothing is not the same as none, to a database. */
const unchanged = ({ preferences, askedAt }: EmployeeRow, part: DeclaredPart) => ({
  [`preferences.${part}`]: preferences?.[part] ?? null,
  [`askedAt.${part}`]: askedAt?.[part] ?? null,
});

const laterOf = (one: Date | undefined, other: Date): Date => (one && one > other ? one : other);

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
