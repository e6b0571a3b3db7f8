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
    list: async (organisationId, most) =>
      [...rows.values()]
        .filter((row) => row.organisationId === organisationId)
        .sort((one, other) => other.begunAt.getTime() - one.begunAt.getTime())
        .slice(0, most),
    async end(organisationId, employeeId) {
      const row = rows.get(keyOf(organisationId, employeeId));
      if (row) row.isOver = true;
    },
    listToFinish: async (since) =>
      [...rows.values()].filter(({ isOver, begunAt }) => !isOver || begunAt > since).map(told),
    keepAway: async (one) => void away.add(account(one)),
    letIn: async (one) => void away.delete(account(one)),
    isKeptAway: async (one) => away.has(account(one)),
  };
}

export function memoryDataLinks(): DataLinks {
  const links: DataLink[] = [];
  const taken = (organisationId: string, key: string, now: Date, isExport: boolean) => {
    const at = links.findIndex(
      (link) =>
        link.organisationId === organisationId &&
        link.key === key &&
        link.until > now &&
        (link.gives !== undefined) === isExport,
    );
    return at < 0 ? null : links.splice(at, 1)[0];
  };
  return {
    open: async (link) => void links.push(link),
    take: async (...asked) => taken(...asked, false)?.employeeId ?? null,
    async takeExport(...asked) {
      const link = taken(...asked, true);
      return link?.gives ? { ...link.gives, employeeId: link.employeeId } : null;
    },
    async forget(organisationId, employeeId) {
      const others = links.filter(
        (link) => link.organisationId !== organisationId || link.employeeId !== employeeId,
      );
      links.splice(0, links.length, ...others);
    },
  };
}
