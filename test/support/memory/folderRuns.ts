import type { FolderRun, FolderRuns } from '../../../src/application/ports/index.js';

export function memoryFolderRuns(): FolderRuns {
  const rows = new Map<string, FolderRun>();
  return {
    last: async (organisationId) => rows.get(organisationId) ?? null,
    note: async (organisationId, run) => void rows.set(organisationId, run),
  };
}
