import {
  type AccessToken,
  type Connection,
  type Connections,
  type Credentials,
  type Heard,
  usualSettings,
} from '../../../src/application/ports/index.js';
import { by, Rows } from './rows.js';

type Row = Connection & {
  readonly tokens: readonly (Credentials & { readonly at: Date })[];
  readonly heard: Heard;
};
const nothing: Heard = { askedAt: null, changedAt: null, refused: null };
const later = (one: Date | null, at: Date): Date => (one && one > at ? one : at);
/** `id`: the token itself. */
type Granted = Pick<AccessToken, 'until'> &
  Pick<Credentials, 'clientSecret'> & { readonly id: string; readonly clientId: string };

const told = ({ tokens: _, heard: __, ...connection }: Row): Connection => connection;

export function memoryConnections(): Connections {
  const rows = new Rows<Row>();
  const granted = new Rows<Granted>();
  const ofSecret = (clientId: string, clientSecret: string) =>
    rows.one(({ id, tokens }) => id === clientId && tokens.some((one) => one.clientSecret === clientSecret));
  const find = (organisationId: string, id: string) =>
    rows.one((one) => one.organisationId === organisationId && one.id === id);
  return {
    async open(connection, settings, credentials, at) {
      const there = rows.one(
        ({ organisationId, name }) =>
          organisationId === connection.organisationId && name === connection.name,
      );
      const { tokens, ...before } = there ?? {
        ...usualSettings,
        ...connection,
        ...{ tokens: [], heard: nothing },
      };
      return told(
        rows.put({ ...before, ...settings, tokens: [{ ...credentials, at }, ...tokens].slice(0, 2) }),
      );
    },
    async find(organisationId, id) {
      const row = find(organisationId, id);
      return row && told(row);
    },
    list: async (organisationId) =>
      rows
        .all((one) => one.organisationId === organisationId)
        .sort(by(({ name }) => name))
        .map((row) => ({
          ...told(row),
          ...{ tokensMadeAt: row.tokens.map(({ at }) => at), heard: row.heard },
        })),
    async noteHeard(organisationId, id, { at, changed, refused: code }) {
      const row = find(organisationId, id);
      if (!row) return;
      const { askedAt, changedAt, refused } = row.heard;
      const isNewer = code !== null && !(refused && refused.at > at);
      const heard = {
        askedAt: later(askedAt, at),
        changedAt: changed ? later(changedAt, at) : changedAt,
        refused: isNewer ? { at, code } : refused,
      };
      rows.put({ ...row, heard });
    },
    async decide(organisationId, id, settings) {
      const row = find(organisationId, id);
      return row && told(rows.put({ ...row, ...settings }));
    },
    async close(organisationId, id) {
      const row = find(organisationId, id);
      if (!row || row.tokens.length === 0) return false;
      rows.put({ ...row, tokens: [] });
      return true;
    },
    async byToken(token) {
      const row = rows.one(({ tokens }) => tokens.some((one) => one.token === token));
      return row && told(row);
    },
    async grant(clientId, clientSecret, { token: id, until }) {
      const row = ofSecret(clientId, clientSecret);
      if (row) granted.put({ id, until, clientId, clientSecret });
      return row && told(row);
    },
    async byAccess(token, now) {
      const access = granted.one(({ id, until }) => id === token && until > now);
      const row = access && ofSecret(access.clientId, access.clientSecret);
      return row && told(row);
    },
  };
}
