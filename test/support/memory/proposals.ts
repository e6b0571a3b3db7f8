import type { Between, Proposals } from '../../../src/application/ports/index.js';
import type { Proposal, Turn } from '../../../src/domain/missions/proposal.js';
import { by, Rows } from './rows.js';

const isSame = (one: Between, other: Between): boolean =>
  one.organisationId === other.organisationId &&
  one.missionId === other.missionId &&
  one.proposerId === other.proposerId &&
  one.colleagueId === other.colleagueId;

const clash = (one: Turn | null, other: Turn | null): boolean =>
  one !== null && one.day === other?.day && one.number === other.number;

export function memoryProposals(): Proposals {
  const rows = new Rows<Proposal>();
  const isIn =
    (organisationId: string) =>
    (row: Proposal): boolean =>
      row.organisationId === organisationId;
  const of = (organisationId: string, fits: (row: Proposal) => boolean) =>
    rows.all(isIn(organisationId)).filter(fits);
  return {
    async insert(proposal) {
      if (rows.one((row) => isSame(row, proposal))) return 'already';
      const { organisationId, proposerId, colleagueId, made, received } = proposal;
      const taken = of(
        organisationId,
        (row) =>
          (row.proposerId === proposerId && clash(made, row.made)) ||
          (row.colleagueId === colleagueId && clash(received, row.received)),
      );
      if (taken.length > 0) return 'turnTaken';
      rows.put(proposal);
      return 'inserted';
    },
    find: async (organisationId, id) => of(organisationId, (row) => row.id === id)[0] ?? null,
    findBetween: async (between) => rows.one((row) => isSame(row, between)),
    madeOn: async (organisationId, proposerId, day) =>
      of(organisationId, (row) => row.proposerId === proposerId && row.made.day === day).map(
        ({ made }) => made.number,
      ),
    receivedOn: async (organisationId, colleagueId, day) =>
      of(organisationId, (row) => row.colleagueId === colleagueId).flatMap(({ received }) =>
        received?.day === day ? received.number : [],
      ),
    async noticeQueued(organisationId, id) {
      rows.change(
        (row) => row.organisationId === organisationId && row.id === id,
        (row) => ({ ...row, noticePending: false }),
      );
    },
    listPending: async (before, limit) =>
      rows
        .all(({ noticePending, createdAt }) => noticePending && createdAt <= before)
        .sort(by(({ createdAt }) => createdAt))
        .slice(0, limit),
    ofEmployee: async (organisationId, employeeId) =>
      of(organisationId, (row) => [row.proposerId, row.colleagueId].includes(employeeId)).sort(
        by(({ createdAt }) => createdAt),
      ),
    async forget(organisationId, employeeId) {
      for (const { id } of of(organisationId, (row) =>
        [row.proposerId, row.colleagueId].includes(employeeId),
      ))
        rows.remove(id);
    },
  };
}
