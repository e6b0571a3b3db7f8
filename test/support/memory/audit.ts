import type { Audit } from '../../../src/application/ports/index.js';
import { type AuditLine, placeOf } from '../../../src/domain/audit/auditLine.js';
import { by } from './rows.js';

/** Keeps a line beside the change that it tells of, when there was a change. */
export interface Note {
  when<Changed>(line: AuditLine | undefined, changed: Changed): Changed;
}

export function memoryAudit(): { readonly audit: Audit; readonly note: Note } {
  let unwritten: AuditLine[] = [];
  let written: AuditLine[] = [];
  const isOf = (organisationId: string) => (line: AuditLine) => line.organisationId === organisationId;
  const isSame = (one: AuditLine) => (line: AuditLine) =>
    isOf(one.organisationId)(line) && line.id === one.id;
  const note: Note = {
    when(line, changed) {
      if (line && changed) unwritten.push(line);
      return changed;
    },
  };
  const audit: Audit = {
    async write(line) {
      if (!written.some(isSame(line))) written.push(line);
    },
    async clear(line) {
      unwritten = unwritten.filter((one) => !isSame(line)(one));
    },
    listUnwritten: async (before, limit) => unwritten.filter(({ at }) => at <= before).slice(0, limit),
    async list(organisationId, { ofMissions, missionId, personId, olderThan, newerThan, limit }) {
      const found = written
        .filter(isOf(organisationId))
        .filter((line) => !ofMissions || (line.missionId && !line.personId))
        .filter((line) => !missionId || line.missionId === missionId)
        .filter((line) => !personId || line.by === personId || line.personId === personId)
        .filter((line) => olderThan === undefined || placeOf(line) < olderThan)
        .filter((line) => newerThan === undefined || placeOf(line) > newerThan)
        .sort(by(placeOf))
        .reverse();
      return newerThan === undefined ? found.slice(0, limit) : found.slice(-limit);
    },
    async *all(organisationId) {
      yield* written
        .filter(isOf(organisationId))
        .sort(by(({ id }) => id))
        .sort(by(({ at }) => at));
    },
    async forget(organisationId, employeeId) {
      const pseudonym = `erased-${Buffer.from(employeeId).toString('hex')}`;
      written = written.map((line) => {
        if (line.organisationId !== organisationId) return line;
        const { by: who, personId } = line;
        return {
          ...line,
          ...(who === employeeId && { by: pseudonym }),
          ...(personId === employeeId && { personId: pseudonym }),
        };
      });
    },
    organisations: async () => [...new Set(written.map(({ organisationId }) => organisationId))].sort(),
    async forgetBefore(organisationId, before) {
      written = written.filter((line) => !isOf(organisationId)(line) || line.at >= before);
    },
  };
  return { audit, note };
}
