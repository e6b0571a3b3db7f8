import type { DirectoryRecord } from '../../../domain/people/directory/facts.js';
import { type RecordProblem, readRecord } from '../../../domain/people/directory/readRecord.js';
import type { HrisPerson } from '../../ports/index.js';

/** What an HRIS told, as a directory's records. */
export interface HrisRecords {
  readonly records: readonly DirectoryRecord[];
  /** Who cannot be read: nothing is done of them, and they do not leave. */
  readonly unreadable: readonly {
    readonly key: string;
    readonly problems: readonly RecordProblem[];
    readonly about: Partial<Pick<DirectoryRecord, 'employeeNumber' | 'email' | 'key'>>;
  }[];
}

/** Everybody at once: a manager is named by a key there, and by number or address here. */
export function toRecords(people: readonly HrisPerson[]): HrisRecords {
  const byKey = new Map(people.map((one) => [one.key, one]));
  const records: DirectoryRecord[] = [];
  const unreadable: HrisRecords['unreadable'][number][] = [];
  for (const person of people) {
    const { key, managerKey, ...told } = person;
    const record = readRecord({ key, told: { ...told, ...managerOf(byKey, managerKey) } });
    if (!('problems' in record)) records.push(record);
    else {
      const { employeeNumber = null } = person;
      unreadable.push({ key, problems: record.problems, about: { key, employeeNumber } });
    }
  }
  return { records, unreadable };
}

/** Nothing, where the manager is nobody whom the HRIS shows: who they were before stays. */
function managerOf(
  byKey: ReadonlyMap<string, HrisPerson>,
  key: string | null | undefined,
): Readonly<Record<string, string | null>> {
  if (key === undefined) return {};
  if (key === null) return { managerNumber: null };
  const manager = byKey.get(key);
  if (manager?.employeeNumber) return { managerNumber: manager.employeeNumber };
  return manager?.email ? { managerEmail: manager.email } : {};
}
