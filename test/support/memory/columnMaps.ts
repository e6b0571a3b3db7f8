import type { ColumnMaps } from '../../../src/application/ports/index.js';
import type { RememberedColumns } from '../../../src/domain/people/directory/columns.js';

export function memoryColumnMaps(): ColumnMaps {
  const rows = new Map<string, { organisationId: string; columns: RememberedColumns; at: Date }>();
  return {
    async remember(organisationId, columns, at) {
      rows.set(`${organisationId} ${columns.key}`, { organisationId, columns, at });
    },
    async list(organisationId, limit) {
      const own = [...rows.values()].filter((row) => row.organisationId === organisationId);
      const latest = own.sort((one, other) => other.at.getTime() - one.at.getTime());
      return latest.slice(0, limit).map(({ columns }) => columns);
    },
  };
}
