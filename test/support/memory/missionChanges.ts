import type { MissionChanges } from '../../../src/application/ports/index.js';
import type { MissionChange } from '../../../src/domain/missions/changes.js';
import { by, Rows } from './rows.js';

export function memoryMissionChanges(): MissionChanges {
  const rows = new Rows<MissionChange>();
  const byId = (organisationId: string, id: string) => (row: MissionChange) =>
    row.organisationId === organisationId && row.id === id;
  const find: MissionChanges['find'] = async (organisationId, id) => rows.one(byId(organisationId, id));
  return {
    find,
    ensure: async (change) =>
      rows.has(change.id) ? find(change.organisationId, change.id) : rows.put(change),
    madeBy: async (organisationId, ids, limit) =>
      rows
        .all((row) => row.organisationId === organisationId && ids.includes(row.createdBy))
        .sort(by((row) => row.id))
        .sort(by((row) => -row.createdAt.getTime()))
        .slice(0, limit),
    async decide(organisationId, id, decision) {
      rows.change(
        (row) => byId(organisationId, id)(row) && row.decision === 'open',
        (row) => ({ ...row, decision }),
      );
      return find(organisationId, id);
    },
    async markSaved(organisationId, id, revision, savedAt) {
      rows.change(
        (row) => byId(organisationId, id)(row) && row.revision === null,
        (row) => ({ ...row, revision, savedAt }),
      );
    },
  };
}
