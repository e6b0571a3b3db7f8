import {
  type Activities,
  type ActivityOf,
  type WrittenActivity,
  type WrittenState,
  writtenStates,
} from '../../../src/application/ports/index.js';
import { by, Rows } from './rows.js';

type Row = WrittenActivity & { readonly heldUntil: Date | null; readonly isForgotten?: boolean };

const untouched: Omit<Row, keyof ActivityOf | 'dueAt'> = {
  ...{ state: 'waiting', connectionId: null, tries: 0, written: null, foreignId: null },
  ...{ doubt: null, code: null, heldUntil: null, version: 0 },
};

const told = ({ heldUntil: _, isForgotten: __, ...row }: Row): WrittenActivity => row;

export function memoryActivities(): Activities {
  const rows = new Rows<Row>();
  const is = (row: Pick<Row, 'id' | 'organisationId'>) => (one: Row) =>
    one.id === row.id && one.organisationId === row.organisationId;
  const isDone = ({ isForgotten, dueAt, heldUntil }: Row) =>
    isForgotten === true && dueAt === null && heldUntil === null;
  const drop = () => {
    for (const { id } of rows.all(isDone)) rows.remove(id);
  };
  return {
    async mark(engagements, dueAt) {
      for (const { id, organisationId, missionId, employeeId } of engagements) {
        const of = { id, organisationId, missionId, employeeId };
        const before = rows.one(is(of)) ?? { ...untouched, ...of };
        rows.put({ ...before, ...of, dueAt, version: before.version + 1 });
      }
    },
    async claim(now, heldUntil) {
      const [free] = rows
        .all(({ dueAt, heldUntil: held }) => dueAt !== null && dueAt <= now && (held === null || held <= now))
        .sort(by(({ dueAt }) => dueAt ?? now));
      return free ? told(rows.put({ ...free, heldUntil })) : null;
    },
    async note(row, change) {
      rows.change(is(row), (one) => ({ ...one, ...change }));
    },
    async finish(row, change, dueAt) {
      rows.change(is(row), (one) => {
        const due = one.version === row.version ? dueAt : one.dueAt;
        return { ...one, ...change, dueAt: due, heldUntil: null };
      });
      drop();
    },
    async forget(organisationId, employeeId) {
      const theirs = (one: Row) => one.organisationId === organisationId && one.employeeId === employeeId;
      for (const one of rows.all(theirs)) rows.put({ ...one, isForgotten: true });
      drop();
    },
    async countStates(organisationId) {
      const theirs = rows.all((one) => one.organisationId === organisationId && !one.isForgotten);
      return Object.fromEntries(
        writtenStates.map((state) => [state, theirs.filter((one) => one.state === state).length]),
      ) as Record<WrittenState, number>;
    },
    listOpen: async (organisationId, limit) =>
      rows
        .all(
          (one) =>
            one.organisationId === organisationId &&
            !one.isForgotten &&
            (one.state === 'waiting' || one.state === 'failed'),
        )
        .sort(by(({ id }) => id))
        .slice(0, limit)
        .map(told),
    ofMission: async (organisationId, missionId) =>
      rows
        .all((one) => one.organisationId === organisationId && one.missionId === missionId)
        .sort(by(({ id }) => id))
        .map(told),
  };
}
