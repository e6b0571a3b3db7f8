import type { ApiKeys } from '../../../src/application/ports/index.js';
import type { ApiKey } from '../../../src/domain/apiKeys/apiKey.js';
import type { Note } from './audit.js';
import { by, Rows } from './rows.js';

export function memoryApiKeys(note: Note): ApiKeys {
  const rows = new Rows<ApiKey>();
  const ids = new Map<string, string>();
  const inUse = (organisationId: string, name: string) =>
    rows.one((row) => row.organisationId === organisationId && row.name === name && row.revokedAt === null);
  return {
    async create(key, secret, line) {
      if (inUse(key.organisationId, key.name)) return 'taken';
      rows.put({ ...key, lastUsedAt: null, revokedAt: null });
      ids.set(secret, key.id);
      return note.when(line, 'created');
    },
    find: async (secret) => rows.one(({ id, revokedAt }) => id === ids.get(secret) && revokedAt === null),
    async used(organisationId, keyId, at, unlessAfter) {
      const row = rows.one((one) => one.organisationId === organisationId && one.id === keyId);
      if (row && !(row.lastUsedAt && row.lastUsedAt > unlessAfter)) rows.put({ ...row, lastUsedAt: at });
    },
    list: async (organisationId) =>
      rows
        .all((row) => row.organisationId === organisationId)
        .sort(by(({ createdAt }) => -createdAt.getTime())),
    async revoke(organisationId, keyId, at, line) {
      const row = rows.one(
        (one) => one.organisationId === organisationId && one.id === keyId && one.revokedAt === null,
      );
      if (row) rows.put({ ...row, revokedAt: at });
      return note.when(line, row !== null);
    },
  };
}
