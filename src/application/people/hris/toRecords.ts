import { setImmediate as letOthers } from 'node:timers/promises';
import type { DirectoryRecord } from '../../../domain/people/directory/facts.js';
import { Packed } from '../../../domain/people/directory/packed.js';
import { type RecordProblem, readRecord } from '../../../domain/people/directory/readRecord.js';
import type { HrisPerson } from '../../ports/index.js';
import type { Named } from './managersNamed.js';

/** What an HRIS told, as a directory's records. */
export interface HrisRecords {
  /** So many people were read. */
  readonly read: number;
  /** Made anew each time that somebody goes through them. */
  readonly records: Iterable<DirectoryRecord>;
  /** Who cannot be read: nothing is done of them, and they do not leave. */
  readonly unreadable: readonly {
    readonly key: string;
    readonly problems: readonly RecordProblem[];
    readonly about: Partial<Pick<DirectoryRecord, 'employeeNumber' | 'email' | 'key'>>;
  }[];
}

/** After so many people whoever else waits has their turn. */
const atATime = 500;

/**
 * To the last page: a manager is named by a key there, and by number or address here. They may come later. `others`: who may be
 * named so besides.
 */
export async function toRecords(
  pages: AsyncIterable<readonly HrisPerson[]>,
  others: readonly Named[] = [],
): Promise<HrisRecords> {
  const people = new Packed<HrisPerson>();
  const places = new Map<string, number>();
  for await (const page of pages) for (const one of page) places.set(one.key, people.add(one));
  const named = new Map(others.map((one) => [one.key, one]));
  const managers: Managers = (key) => {
    const place = places.get(key);
    return place === undefined ? (named.get(key) ?? null) : people.at(place);
  };
  const unreadable: HrisRecords['unreadable'][number][] = [];
  let read = 0;
  for (const person of people) {
    const record = recordOf(person, managers);
    const { key, employeeNumber = null } = person;
    if ('problems' in record)
      unreadable.push({ key, problems: record.problems, about: { key, employeeNumber } });
    read += 1;
    if (read % atATime === 0) await letOthers();
  }
  return {
    ...{ read, unreadable },
    records: {
      *[Symbol.iterator]() {
        for (const person of people) {
          const record = recordOf(person, managers);
          if (!('problems' in record)) yield record;
        }
      },
    },
  };
}

type Managers = (key: string) => Named | null;

function recordOf({ key, managerKey, ...told }: HrisPerson, managers: Managers) {
  // Who is taken out of an HRIS, or has lost their address there, is known by its own key.
  if (!told.active && !told.email && !told.employeeNumber) return { key, active: false };
  return readRecord({ key, told: { ...told, ...managerOf(managers, managerKey) } });
}

/** Nothing, where the manager is nobody whom the HRIS shows: who they were before stays. */
function managerOf(
  managers: Managers,
  key: string | null | undefined,
): Readonly<Record<string, string | null>> {
  if (key === undefined) return {};
  if (key === null) return { managerNumber: null };
  const manager = managers(key);
  if (manager?.employeeNumber) return { managerNumber: manager.employeeNumber };
  return manager?.email ? { managerEmail: manager.email } : {};
}
