import type { HrisConnection, HrisConnections } from '../../../src/application/ports/index.js';
import { by, Rows } from './rows.js';

export function memoryHrisConnections(): HrisConnections {
  const rows = new Rows<HrisConnection>();
  const is = (organisationId: string, id: string) => (one: HrisConnection) =>
    one.organisationId === organisationId && one.id === id;
  const named = (organisationId: string, name: string) => (one: HrisConnection) =>
    one.organisationId === organisationId && one.name === name;
  return {
    async save(connection) {
      const there = rows.one(named(connection.organisationId, connection.name));
      return rows.put({ ...connection, id: there?.id ?? connection.id, last: there?.last ?? null });
    },
    find: async (organisationId, id) => rows.one(is(organisationId, id)),
    byName: async (organisationId, name) => rows.one(named(organisationId, name)),
    list: async (organisationId) =>
      rows.all((one) => one.organisationId === organisationId).sort(by(({ name }) => name)),
    listDue: async (now, limit) =>
      rows
        .all(({ nextAt }) => nextAt <= now)
        .sort(by(({ nextAt }) => nextAt))
        .slice(0, limit),
    async ran(organisationId, id, last, nextAt) {
      rows.change(is(organisationId, id), (one) => ({ ...one, last, nextAt }));
    },
    async reseal(organisationId, id, before, sealed) {
      rows.change(
        (one) => is(organisationId, id)(one) && one.sealed === before,
        (one) => ({ ...one, sealed }),
      );
    },
  };
}
