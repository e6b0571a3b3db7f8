import type { MissionImport, MissionImports } from '../../../src/application/ports/index.js';

export function memoryMissionImports(): MissionImports {
  const rows = new Map<string, MissionImport>();
  const keyOf = (organisationId: string, key: string) => `${organisationId} ${key}`;
  const change = (at: string, to: Partial<MissionImport>) => {
    const row = rows.get(at);
    if (row && row.done === null) rows.set(at, { ...row, ...to });
  };
  return {
    async open({ key, ...link }) {
      rows.set(keyOf(link.organisationId, key), { ...link, plan: null, done: null });
    },
    async find(organisationId, key, now) {
      const row = rows.get(keyOf(organisationId, key));
      return row && row.until > now ? row : null;
    },
    keep: async (organisationId, key, plan) => change(keyOf(organisationId, key), { plan }),
    finish: async (organisationId, key, done) => change(keyOf(organisationId, key), { plan: null, done }),
    async forget(organisationId, employeeId) {
      for (const [at, row] of rows)
        if (row.organisationId === organisationId && row.employeeId === employeeId) rows.delete(at);
    },
  };
}
