import type { ConsoleKey, ConsoleKeyKind, ConsoleKeys } from '../../../src/application/ports/index.js';

export function memoryConsoleKeys(): ConsoleKeys {
  let rows: readonly ConsoleKey[] = [];
  const named = (kind: ConsoleKeyKind, organisationId: string, key: string) =>
    rows.find((row) => row.kind === kind && row.organisationId === organisationId && row.key === key);
  const remove = (gone: ConsoleKey | undefined) => {
    rows = rows.filter((row) => row !== gone);
  };
  return {
    async open(key) {
      rows = [...rows, key];
    },
    async takeLink(organisationId, key, now) {
      const found = named('link', organisationId, key);
      if (!found || found.until <= now) return null;
      remove(found);
      return found.employeeId;
    },
    async findSession(organisationId, key, now) {
      const found = named('session', organisationId, key);
      return found && found.until > now ? found.employeeId : null;
    },
    endSession: async (organisationId, key) => remove(named('session', organisationId, key)),
    async forget(organisationId, employeeId) {
      rows = rows.filter((row) => row.organisationId !== organisationId || row.employeeId !== employeeId);
    },
  };
}
