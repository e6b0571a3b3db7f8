import type { Removal, Removals } from '../../../src/application/ports/index.js';
import { by } from './rows.js';

interface Owned {
  readonly id: string;
  readonly organisationId: string;
}

/** What can be deleted, whatever the rows are. */
interface Deletable {
  all(where: (row: Owned) => boolean): Owned[];
  remove(id: string): void;
}

/** `rows`: those of which a test looks whether they are gone. */
export function memoryRemovals(rows: Readonly<Record<string, object>>): Removals {
  const begun = new Map<string, Removal>();
  return {
    async begin(removal) {
      if (!begun.has(removal.organisationId)) begun.set(removal.organisationId, removal);
    },
    async remove(organisationId) {
      for (const some of Object.values(rows) as Deletable[])
        for (const row of some.all((one) => one.organisationId === organisationId)) some.remove(row.id);
    },
    end: async (organisationId) => void begun.delete(organisationId),
    list: async () => [...begun.values()].sort(by((one) => one.organisationId)),
  };
}
