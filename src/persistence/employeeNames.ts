import type { Employees } from '../application/ports/index.js';
import { nameWords } from '../domain/people/nameWords.js';
import { pastDeadlocks } from './deadlocks.js';
import type { Models } from './models.js';
import { toEmployee } from './schemas/people.js';

type Collection = Models['employees'];

/** So many rows of an earlier version are given their words at once. */
const rowsAtOnce = 500;

/** Finds people by the words of their names. One look-up by an index, as long as each row has its words. */
export function findNamedIn(employees: Collection): Employees['findNamed'] {
  return async (organisationId, words, most) => {
    // A long word is of few people.
    const telling = [...words].sort((one, other) => other.length - one.length);
    const named = telling.map((word) => ({ nameWords: { $in: [word, null] } }));
    const find = () => employees.find({ organisationId, $and: named }).sort({ _id: 1 }).limit(most).lean();
    let rows = await find();
    if (rows.some((row) => !row.nameWords)) {
      await wordOlder(employees, organisationId);
      rows = await find();
    }
    return rows.filter((row) => row.nameWords && !row.joinedInto).map(toEmployee);
  };
}

/** Rows of an earlier version, and of one that still runs beside this, are given the words of their names. */
async function wordOlder(employees: Collection, organisationId: string): Promise<void> {
  for (;;) {
    const rows = await employees.find({ organisationId, nameWords: null }).limit(rowsAtOnce).lean();
    if (rows.length === 0) return;
    const changes = rows.map(({ _id, name = '' }) => ({
      updateOne: {
        // Under another name by now, it comes again.
        filter: { _id, organisationId, name },
        update: { $set: { nameWords: nameWords(name) } },
      },
    }));
    await pastDeadlocks(() => employees.bulkWrite(changes, { ordered: false }));
    if (rows.length < rowsAtOnce) return;
  }
}
