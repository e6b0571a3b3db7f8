import type {
  DataLink,
  DataLinks,
  Erasure,
  Erasures,
  Forgotten,
} from '../../../src/application/ports/index.js';

export function memoryErasures(): Erasures {
  const rows = new Map<string, Erasure & { isOver: boolean }>();
  const away = new Set<string>();
  const keyOf = (organisationId: string, employeeId: string) => `${organisationId} ${employeeId}`;
  const account = ({ organisationId, workspaceId, userId }: Forgotten) =>
    [organisationId, workspaceId, userId].join(' ');
  const told = ({ isOver: _, ...erasure }: Erasure & { isOver: boolean }): Erasure => erasure;
  return {
    async begin(erasure) {
      const key = keyOf(erasure.organisationId, erasure.employeeId);
      if (!rows.has(key)) rows.set(key, { ...erasure, isOver: false });
    },
    async find(organisationId, employeeId) {
      const row = rows.get(keyOf(organisationId, employeeId));
      return row ? told(row) : null;
    },
    async end(organisationId, employeeId) {
      const row = rows.get(keyOf(organisationId, employeeId));
      if (row) row.isOver = true;
    },
    listToFinish: async (since) =>
      [...rows.values()].filter(({ isOver, begunAt }) => !isOver || begunAt > since).map(told),
    keepAway: async (one) => void away.add(account(one)),
    letIn: async (one) => void away.delete(account(one)),
    listKeptAway: async (organisationId, workspaceId) => ({
      has: (userId) => away.has(account({ organisationId, workspaceId, userId })),
    }),
  };
}

export function memoryDataLinks(): DataLinks {
  const links: DataLink[] = [];
  return {
    open: async (link) => void links.push(link),
    async take(organisationId, key, now) {
      const at = links.findIndex(
        (link) => link.organisationId === organisationId && link.key === key && link.until > now,
      );
      return at < 0 ? null : (links.splice(at, 1)[0]?.employeeId ?? null);
    },
  };
}
