import type { Assistants } from '../../../src/application/ports/index.js';
import { Rows } from './rows.js';

interface Row {
  readonly id: string;
  readonly organisationId: string;
  readonly employeeId: string;
  readonly opens?: { readonly key: string; readonly until: Date };
  readonly secret?: string;
}

export function memoryAssistants(): Assistants {
  const rows = new Rows<Row>();
  const idOf = (organisationId: string, employeeId: string) => `${organisationId} ${employeeId}`;
  return {
    async open({ organisationId, employeeId, key, until }) {
      const id = idOf(organisationId, employeeId);
      const before = rows.one((row) => row.id === id);
      rows.put({ ...before, id, organisationId, employeeId, opens: { key, until } });
    },
    async connect(organisationId, key, secret, now) {
      const valid = rows.one(
        (row) =>
          row.organisationId === organisationId &&
          row.opens?.key === key &&
          row.opens.until.getTime() > now.getTime(),
      );
      if (!valid) return false;
      const { opens: _, ...row } = valid;
      rows.put({ ...row, secret });
      return true;
    },
    find: async (organisationId, secret) =>
      rows.one((row) => row.organisationId === organisationId && row.secret === secret)?.employeeId ?? null,
    connected: async (organisationId) =>
      rows
        .all((row) => row.organisationId === organisationId && row.secret !== undefined)
        .map(({ employeeId }) => employeeId),
    async disconnect(organisationId, employeeId) {
      const row = rows.one(({ id }) => id === idOf(organisationId, employeeId));
      if (row) rows.remove(row.id);
      return row?.secret !== undefined;
    },
  };
}
