import type { ScheduledFile, ScheduledFiles } from '../../../src/application/ports/index.js';

const unknown: ScheduledFile = {
  ...{ lookedAt: null, run: null, tags: null, trouble: null },
  ...{ troublesTold: [], untold: null },
};

export function memoryScheduledFiles(): ScheduledFiles {
  const rows = new Map<string, ScheduledFile>();
  const keyOf = (organisationId: string, source: string) => `${organisationId} ${source}`;
  return {
    find: async (organisationId, source) => rows.get(keyOf(organisationId, source)) ?? null,
    async note(organisationId, source, change) {
      const key = keyOf(organisationId, source);
      rows.set(key, { ...unknown, ...rows.get(key), ...change });
    },
  };
}
