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
      rows.set(keyOf(link.organisationId, key), { ...link, plan: null, begun: null, done: null });
    },
    async find(organisationId, key, now) {
      const row = rows.get(keyOf(organisationId, key));
      return row && row.until > now ? row : null;
    },
    keep: async (organisationId, key, plan) => change(keyOf(organisationId, key), { plan, begun: null }),
    async begin(organisationId, key, begun) {
      const at = keyOf(organisationId, key);
      change(at, { begun: rows.get(at)?.begun ?? begun });
      return rows.get(at)?.begun ?? null;
    },
    finish: async (organisationId, key, done) =>
      change(keyOf(organisationId, key), { plan: null, begun: null, done }),
    async forget(organisationId, employeeId) {
      for (const [at, row] of rows)
        if (row.organisationId === organisationId && row.employeeId === employeeId) rows.delete(at);
    },
  };
}
