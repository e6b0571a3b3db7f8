import type { PreparedSignUps } from '../../../src/application/ports/index.js';
import type { PreparedSignUp } from '../../../src/domain/engagements/preparedSignUp.js';
import { Rows } from './rows.js';

export function memoryPreparedSignUps(): PreparedSignUps {
  const rows = new Rows<PreparedSignUp>();
  const of = (organisationId: string, employeeId: string) =>
    rows.all((row) => row.organisationId === organisationId && row.employeeId === employeeId);
  const one = (organisationId: string, employeeId: string, slotId: string) =>
    of(organisationId, employeeId).find((row) => row.slotId === slotId) ?? null;
  return {
    findFor: async (...named) => one(...named),
    async insert(prepared, now) {
      const { organisationId, employeeId, slotId, turn } = prepared;
      const before = one(organisationId, employeeId, slotId);
      if (before && before.until > now) return 'waiting';
      if (before) rows.remove(before.id);
      const isTaken = of(organisationId, employeeId).some(
        (row) => row.turn.day === turn.day && row.turn.number === turn.number,
      );
      if (isTaken) return 'turnTaken';
      rows.put(prepared);
      return 'inserted';
    },
    find: async (organisationId, id) =>
      rows.one((row) => row.organisationId === organisationId && row.id === id),
    turnsIn: async (organisationId, employeeId, hour) =>
      of(organisationId, employeeId).flatMap(({ turn }) => (turn.day === hour ? turn.number : [])),
    async forget(organisationId, employeeId) {
      for (const { id } of of(organisationId, employeeId)) rows.remove(id);
    },
  };
}
