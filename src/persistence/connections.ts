import { type Connection, type Connections, usualSettings } from '../application/ports/index.js';
import { retryUpsert } from './duplicates.js';
import { fingerprint } from './fingerprint.js';
import type { Models } from './models.js';
import { fromRow, toRow } from './rows.js';
import type { AccessTokenRow, ConnectionRow } from './schemas/connection.js';

/** Two are valid at a time, so that a new one can be put in place without a gap. */
const validAtMost = 2;
/** Far too little to guess the rest from. */
const prefixLength = 8;

const prefixOf = (token: string): string => token.slice(0, prefixLength);

const toConnection = ({
  tokens: _,
  clientSecrets: __,
  askedAt: ___,
  changedAt: ____,
  refused: _____,
  ...row
}: ConnectionRow): Connection => fromRow<Connection>({ ...usualSettings, ...row });

const newsOf = ({ tokens, askedAt, changedAt, refused }: ConnectionRow) => ({
  tokensMadeAt: tokens.map(({ at }) => at),
  heard: { askedAt: askedAt ?? null, changedAt: changedAt ?? null, refused: refused ?? null },
});

/** Connections to directories, in the collections `connections` and `accessTokens`. */
export function connectionsIn({
  connections,
  accessTokens,
}: Pick<Models, 'connections' | 'accessTokens'>): Connections {
  return {
    async open(connection, settings, { token, clientSecret }, at) {
      const { _id, organisationId, kind, name } = toRow(connection);
      const unsaid = Object.entries(usualSettings).filter(([field]) => !(field in settings));
      const kept = { prefix: prefixOf(token), fingerprint: fingerprint(token), at };
      const row = await retryUpsert(() =>
        connections
          .findOneAndUpdate(
            { organisationId, kind, name },
            {
              $set: settings,
              $setOnInsert: { _id, ...Object.fromEntries(unsaid) },
              $push: {
                tokens: { $each: [kept], $position: 0, $slice: validAtMost },
                clientSecrets: { $each: [fingerprint(clientSecret)], $position: 0, $slice: validAtMost },
              },
            },
            { upsert: true, returnDocument: 'after' },
          )
          .lean<ConnectionRow>(),
      );
      return toConnection(row as ConnectionRow);
    },
    async find(organisationId, _id) {
      const row = await connections.findOne({ organisationId, _id }).lean<ConnectionRow>();
      return row && toConnection(row);
    },
    async list(organisationId) {
      const rows = await connections.find({ organisationId }).sort({ name: 1 }).lean<ConnectionRow[]>();
      return rows.map((row) => ({ ...toConnection(row), ...newsOf(row) }));
    },
    async noteHeard(organisationId, _id, { at, changed, refused: code }) {
      const one = { organisationId, _id };
      await connections.updateOne(one, { $max: { askedAt: at, ...(changed && { changedAt: at }) } });
      if (code === null) return;
      const notLater = { $or: [{ refused: { $exists: false } }, { 'refused.at': { $lte: at } }] };
      await connections.updateOne({ ...one, ...notLater }, { $set: { refused: { at, code } } });
    },
    async decide(organisationId, _id, settings) {
      const row = await connections
        .findOneAndUpdate({ organisationId, _id }, { $set: settings }, { returnDocument: 'after' })
        .lean<ConnectionRow>();
      return row && toConnection(row);
    },
    async close(organisationId, _id) {
      const opened = { organisationId, _id, 'tokens.0': { $exists: true } };
      const { modifiedCount } = await connections.updateOne(opened, {
        $set: { tokens: [], clientSecrets: [] },
      });
      return modifiedCount > 0;
    },
    async byToken(token) {
      const rows = await connections.find({ 'tokens.prefix': prefixOf(token) }).lean<ConnectionRow[]>();
      const print = fingerprint(token);
      const row = rows.find(({ tokens }) => tokens.some((one) => one.fingerprint === print));
      return row ? toConnection(row) : null;
    },
    async grant(_id, clientSecret, { token, until }) {
      const secret = fingerprint(clientSecret);
      const row = await connections.findOne({ _id, clientSecrets: secret }).lean<ConnectionRow>();
      if (!row) return null;
      const { organisationId } = row;
      const kept = { _id: fingerprint(token), organisationId, connectionId: _id, secret, until };
      await accessTokens.create({ ...kept, storedAt: new Date() });
      return toConnection(row);
    },
    async byAccess(token, now) {
      const found = await accessTokens
        .findOne({ _id: fingerprint(token), until: { $gt: now } })
        .lean<AccessTokenRow>();
      if (!found) return null;
      const { organisationId, connectionId: _id, secret } = found;
      const row = await connections
        .findOne({ organisationId, _id, clientSecrets: secret })
        .lean<ConnectionRow>();
      return row && toConnection(row);
    },
  };
}
