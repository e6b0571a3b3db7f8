import type { PeopleFile, PeopleFiles } from '../../../src/application/ports/index.js';

export function memoryPeopleFiles(): PeopleFiles {
  const rows = new Map<string, PeopleFile>();
  const own = (organisationId: string, id: string) => {
    const row = rows.get(id);
    return row?.organisationId === organisationId ? row : null;
  };
  const change = (organisationId: string, id: string, to: Partial<PeopleFile>) => {
    const row = own(organisationId, id);
    if (row && row.done === null) rows.set(id, { ...row, ...to });
  };
  return {
    open: async (file) => void rows.set(file.id, { ...file, begun: null, done: null }),
    async find(organisationId, id, now) {
      const row = own(organisationId, id);
      return row && row.until > now ? row : null;
    },
    begin: async (organisationId, id, begun) => change(organisationId, id, { begun }),
    finish: async (organisationId, id, done) => change(organisationId, id, { done, kept: null }),
    async drop(organisationId, id) {
      if (own(organisationId, id)?.begun === null) rows.delete(id);
    },
    async forget(organisationId, employeeId) {
      for (const [id, row] of rows)
        if (row.organisationId === organisationId && row.employeeId === employeeId) rows.delete(id);
    },
  };
}
