import type { Employees } from '../application/ports/index.js';
import type { FromDirectory } from '../domain/people/directory/facts.js';
import { nameWords } from '../domain/people/nameWords.js';
import { unlessTaken } from './duplicates.js';
import type { Models } from './models.js';
import { noting } from './schemas/audit.js';

type Collection = Models['employees'];

const named = (name: string) => ({ name, nameWords: nameWords(name) });

/** What holds on the row itself: of what a directory does not tell, what chats have told stays. */
const heldOf = (told: FromDirectory) => ({
  fromDirectory: told,
  employeeNumber: told.employeeNumber,
  ...(told.name && named(told.name)),
  ...(told.email && { email: told.email }),
  ...(told.timezone && { timezone: told.timezone }),
  ...(told.locale && { locale: told.locale }),
});

/** What a directory tells of people; see the port. */
export const directoryIn = (
  employees: Collection,
): Pick<Employees, 'setFromDirectory' | 'passOnDirectory'> => ({
  async setFromDirectory(organisationId, employeeId, told, line) {
    const row = { _id: employeeId, organisationId, joinedInto: { $exists: false } };
    return unlessTaken('set', () => employees.updateOne(row, { $set: heldOf(told), ...noting(line) }));
  },
  async passOnDirectory(organisationId, from, to) {
    const row = await employees.findOne({ _id: from, organisationId }).lean();
    if (!row?.fromDirectory) return;
    const untold = { _id: to, organisationId, joinedInto: { $exists: false }, fromDirectory: null };
    const told = row.fromDirectory;
    // What a third person has meanwhile stays theirs: the next reading of the directory says whose it is.
    await unlessTaken('set', () => employees.updateOne(untold, { $set: heldOf(told) }));
    await employees.updateOne({ _id: from, organisationId }, { $unset: { fromDirectory: 1 } });
  },
});

/** Who has no manager has none that a directory names either. */
export async function forgetNamedManager(
  employees: Collection,
  row: { readonly _id: string; readonly organisationId: string },
): Promise<void> {
  await employees.updateOne(
    { ...row, fromDirectory: { $ne: null } },
    { $set: { 'fromDirectory.manager': null } },
  );
}

/** What chats tell; of whom a directory tells, that alone which it does not. */
export const fromChatsIn =
  (employees: Collection): Employees['update'] =>
  async (organisationId, employeeId, change) => {
    const row = { _id: employeeId, organisationId };
    const { name, ...rest } = change;
    const all = { ...rest, ...(name !== undefined && named(name)) };
    const { matchedCount } = await employees.updateOne({ ...row, fromDirectory: null }, { $set: all });
    if (matchedCount > 0) return;
    for (const field of Object.keys(change) as (keyof typeof change)[]) {
      const part = field === 'name' ? named(change.name ?? '') : { [field]: change[field] };
      await employees.updateOne({ ...row, [`fromDirectory.${field}`]: null }, { $set: part });
    }
  };
