import { randomBytes } from 'node:crypto';
import type { ChatMemory } from '../chatMemory.js';
import type { DirectoryName } from '../wire.js';
import { firstPeople, type Listed } from './people.js';
import type { TimeEntry } from './timesheet.js';

/** What the made-up directories know, over a restart. */
export interface Kept {
  readonly version: 1;
  readonly connected: readonly DirectoryName[];
  readonly people: Readonly<Record<DirectoryName, readonly Listed[]>>;
  /** What opens Lucca: the service goes on reading it after a restart. */
  readonly secret: string;
  /** Of Lucca's timesheet. Absent: nothing was ever written. */
  readonly time?: readonly TimeEntry[];
}

export const begin = (): Kept => ({
  ...{ version: 1, connected: [], secret: randomBytes(16).toString('hex') },
  people: { entra: firstPeople('entra'), okta: firstPeople('okta'), lucca: firstPeople('lucca') },
});

export async function recall(memory: ChatMemory): Promise<Kept | null> {
  try {
    const there = JSON.parse((await memory.load()) ?? 'null') as Kept | null;
    return there?.version === 1 ? there : null;
  } catch {
    return null;
  }
}
