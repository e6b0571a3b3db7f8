import { type CardRank, cardRanks, type StaleCards } from '../../../src/application/ports/index.js';
import { announcementKeys } from '../../../src/domain/announcements/announcement.js';
import type { Delivery } from '../../../src/domain/delivery.js';
import { proposalKeys } from '../../../src/domain/missions/proposal.js';
import { by, type Rows } from './rows.js';

interface Redraw {
  readonly due: boolean;
  readonly rank: CardRank;
  readonly since: Date;
  readonly mark: number;
}

const engagementOf = ({ subject }: Delivery) => ('engagementId' in subject ? subject.engagementId : null);

const isBetween =
  ({ from, to }: { from: string; to: string }) =>
  ({ dedupeKey }: Delivery): boolean =>
    from <= dedupeKey && dedupeKey < to;

const hasLeft = ({ state, inDoubt }: Delivery) =>
  state === 'sent' || state === 'leased' || (state === 'queued' && inDoubt);

/** Over the rows of the memory's outbox. */
export function memoryStaleCards(rows: Rows<Delivery>): StaleCards {
  const redraws = new Map<string, Redraw>();
  const mark = (where: (row: Delivery) => boolean, rank: CardRank, since: Date) => {
    for (const { id } of rows.all((row) => hasLeft(row) && where(row))) {
      const before = redraws.get(id);
      const best = before?.due && before.rank < rank ? before.rank : rank;
      redraws.set(id, { due: true, rank: best, since, mark: (before?.mark ?? 0) + 1 });
    }
  };
  const due = () => rows.all(({ id }) => redraws.get(id)?.due === true);
  const change = ({ id }: Delivery, seen: number, next: Partial<Redraw>) => {
    const redraw = redraws.get(id);
    if (redraw?.mark === seen) redraws.set(id, { ...redraw, ...next });
  };
  const of = ({ id }: Delivery) => redraws.get(id) as Redraw;
  return {
    async markOwn({ organisationId, id, missionId, employeeId }, at) {
      const isOwn = (row: Delivery) => row.organisationId === organisationId;
      const keys = announcementKeys(missionId, employeeId);
      mark((row) => isOwn(row) && engagementOf(row) === id, cardRanks.own, at);
      mark((row) => isOwn(row) && keys.includes(row.dedupeKey), cardRanks.own, at);
      const proposed = isBetween(proposalKeys(missionId, employeeId));
      mark((row) => isOwn(row) && proposed(row), cardRanks.own, at);
    },
    async markOpenSeats(organisationId, engagementIds, at) {
      const isTold = (row: Delivery) =>
        row.subject.kind === 'seat.open' && engagementIds.includes(row.subject.engagementId);
      mark((row) => row.organisationId === organisationId && isTold(row), cardRanks.own, at);
    },
    async markKey(organisationId, dedupeKey, at) {
      const isIt = (row: Delivery) => row.organisationId === organisationId && row.dedupeKey === dedupeKey;
      mark(isIt, cardRanks.own, at);
    },
    async markAnnounced(organisationId, announcementIds, at) {
      const isTold = ({ subject, recipient }: Delivery) =>
        subject.kind === 'announcement' &&
        announcementIds.includes(subject.announcementId) &&
        recipient.kind === 'employee';
      mark((row) => row.organisationId === organisationId && isTold(row), cardRanks.announced, at);
    },
    async markProposed(organisationId, missionId, at) {
      const proposed = isBetween(proposalKeys(missionId));
      mark((row) => row.organisationId === organisationId && proposed(row), cardRanks.announced, at);
    },
    workspaces: async () => [...new Set(due().map(({ workspaceId }) => workspaceId))],
    take: async (workspaceId, last, limit) =>
      due()
        .filter((row) => row.workspaceId === workspaceId && of(row).rank <= last)
        .sort(by((row) => of(row).since))
        .sort(by((row) => of(row).rank))
        .slice(0, limit)
        .map((delivery) => ({ delivery, mark: of(delivery).mark })),
    clear: async ({ delivery, mark: seen }) => change(delivery, seen, { due: false }),
    postpone: async ({ delivery, mark: seen }, since) => change(delivery, seen, { since }),
  };
}
