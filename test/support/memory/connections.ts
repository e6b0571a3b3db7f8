import { type Connection, type Connections, usualSettings } from '../../../src/application/ports/index.js';
import { Rows } from './rows.js';

type Row = Connection & { readonly tokens: readonly string[] };

const told = ({ tokens: _, ...connection }: Row): Connection => connection;

export function memoryConnections(): Connections {
  const rows = new Rows<Row>();
  return {
    async open(connection, settings, token) {
      const there = rows.one(
        ({ organisationId, name }) =>
          organisationId === connection.organisationId && name === connection.name,
      );
      const { tokens, ...before } = there ?? { ...usualSettings, ...connection, tokens: [] };
      return told(rows.put({ ...before, ...settings, tokens: [token, ...tokens].slice(0, 2) }));
    },
    async find(organisationId, id) {
      const row = rows.one((one) => one.organisationId === organisationId && one.id === id);
      return row && told(row);
    },
    async byToken(token) {
      const row = rows.one(({ tokens }) => tokens.includes(token));
      return row && told(row);
    },
  };
}
