import type { ApiKeys } from '../application/ports/index.js';
import type { ApiKey } from '../domain/apiKeys/apiKey.js';
import { unlessTaken } from './duplicates.js';
import { fingerprint } from './fingerprint.js';
import type { Models } from './models.js';
import type { ApiKeyRow } from './schemas/apiKey.js';
import { noting } from './schemas/audit.js';

const unused = { lastUsedAt: null, revokedAt: null } as const;

const toKey = ({ _id: _, inUse: __, unwritten: ___, keyId, ...row }: ApiKeyRow): ApiKey => ({
  id: keyId,
  ...row,
});

/** Keys of other software, in the collection `apiKeys`. */
export function apiKeysIn({ apiKeys }: Pick<Models, 'apiKeys'>): ApiKeys {
  return {
    async create({ id, ...key }, secret, line) {
      const row = { _id: fingerprint(secret), keyId: id, ...key, inUse: true };
      return unlessTaken('created', () =>
        apiKeys.create([{ ...row, ...unused, ...(line && { unwritten: [line] }) }]),
      );
    },
    async find(secret) {
      const row = await apiKeys.findOne({ _id: fingerprint(secret), inUse: true }).lean();
      return row && toKey(row);
    },
    async used(organisationId, keyId, at, unlessAfter) {
      const before = { organisationId, keyId, lastUsedAt: { $not: { $gt: unlessAfter } } };
      await apiKeys.updateOne(before, { $set: { lastUsedAt: at } });
    },
    async list(organisationId) {
      const rows = await apiKeys.find({ organisationId }).sort({ createdAt: -1 }).lean();
      return rows.map(toKey);
    },
    async revoke(organisationId, keyId, at, line) {
      const inUse = { organisationId, keyId, inUse: true };
      const ended = { $set: { inUse: false, revokedAt: at }, ...noting(line) };
      const { modifiedCount } = await apiKeys.updateOne(inUse, ended);
      return modifiedCount > 0;
    },
  };
}
