import type { Installation, Installations } from '../../../src/application/ports/index.js';
import { by } from './rows.js';

export function memoryInstallations(): Installations {
  const rows = new Map<string, Installation>();
  return {
    async save(installation) {
      rows.set(installation.externalId, installation);
    },
    async replace(externalId, sealed, replacement) {
      const row = rows.get(externalId);
      if (row?.sealed !== sealed) return false;
      rows.set(externalId, { ...row, sealed: replacement });
      return true;
    },
    find: async (externalId) => rows.get(externalId) ?? null,
    async remove(externalId, installedBy) {
      const row = rows.get(externalId);
      if (row && row.installedAt <= installedBy) rows.delete(externalId);
    },
    list: async () => [...rows.values()].sort(by((row) => row.externalId)),
  };
}
