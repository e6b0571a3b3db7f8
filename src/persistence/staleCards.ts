import type { QueryFilter } from 'mongoose';
import { batchWrites } from '../application/batch.js';
import { type CardRank, cardRanks, type StaleCard, type StaleCards } from '../application/ports/index.js';
import { announcementKeys } from '../domain/announcements/announcement.js';
import { proposalKeys } from '../domain/missions/proposal.js';
import { pastDeadlocks } from './deadlocks.js';
import type { Models } from './models.js';
import { type DeliveryRow, toDelivery } from './schemas/delivery.js';

type Collection = Models['deliveries'];
type Own = Parameters<StaleCards['markOwn']>[0] & { readonly at: Date };

/** What may have been read already, or may be before long. */
const left: QueryFilter<DeliveryRow> = {
  $or: [{ state: { $in: ['sent', 'leased'] } }, { state: 'queued', inDoubt: true }],
};

/** An index is read for no more values at once. */
const idsAtOnce = 500;

/** Ten thousand written by one command would keep a rush waiting. */
const rowsAtOnce = 200;

/** A better rank stays; the mark grows, so that whoever is redrawing does not clear it. */
const marked = (rank: CardRank, at: Date) => ({
  $set: { 'redraw.due': true, 'redraw.taken': false, 'redraw.since': at },
  $min: { 'redraw.rank': rank },
  $inc: { 'redraw.mark': 1 },
});

const cleared = { $unset: { 'redraw.due': 1, 'redraw.taken': 1, 'redraw.rank': 1, 'redraw.since': 1 } };

/** Messages to people that may no longer be true, in the collection `deliveries`. */
export function staleCardsIn({ deliveries }: Pick<Models, 'deliveries'>): StaleCards {
  const markOwn = batchWrites((all: readonly Own[]) =>
    pastDeadlocks(() => deliveries.bulkWrite(all.flatMap(ownWrites), { ordered: false })),
  );
  const mark = async (filter: QueryFilter<DeliveryRow>, rank: CardRank, at: Date) => {
    const which = { $and: [filter, left] };
    const ids = (await deliveries.find(which, { _id: 1 }).lean()).map(({ _id }) => _id);
    for (let from = 0; from < ids.length; from += rowsAtOnce) {
      const some = { $and: [{ _id: { $in: ids.slice(from, from + rowsAtOnce) } }, which] };
      await pastDeadlocks(() => deliveries.updateMany(some, marked(rank, at)));
    }
  };
  return {
    markOwn: (engagement, at) => markOwn({ ...engagement, at }),
    async markOpenSeats(organisationId, engagementIds, at) {
      for (let from = 0; from < engagementIds.length; from += idsAtOnce) {
        const some = { 'subject.engagementId': { $in: engagementIds.slice(from, from + idsAtOnce) } };
        await mark({ organisationId, ...some, 'subject.kind': 'seat.open' }, cardRanks.own, at);
      }
    },
    markKey: (organisationId, dedupeKey, at) => mark({ organisationId, dedupeKey }, cardRanks.own, at),
    async markAnnounced(organisationId, announcementIds, at) {
      if (announcementIds.length === 0) return;
      const told = {
        'subject.announcementId': { $in: [...announcementIds] },
        'recipient.kind': 'employee',
      } as const;
      // Those that wait to be redrawn are many, and need no other mark.
      const anew = { $or: [{ 'redraw.due': { $ne: true } }, { 'redraw.taken': true }] };
      await mark({ organisationId, ...told, ...anew }, cardRanks.announced, at);
    },
    markProposed: (organisationId, missionId, at) =>
      mark({ organisationId, dedupeKey: between(proposalKeys(missionId)) }, cardRanks.announced, at),
    workspaces: () => workspacesOf(deliveries),
    async take(workspaceId, last, limit) {
      const rows = await deliveries
        .find({ workspaceId, 'redraw.due': true, 'redraw.rank': { $lte: last } })
        .sort({ 'redraw.rank': 1, 'redraw.since': 1 })
        .limit(limit)
        .lean();
      const ids = rows.map(({ _id }) => _id);
      const taken = { $set: { 'redraw.taken': true } };
      if (ids.length > 0) await deliveries.updateMany({ _id: { $in: ids }, 'redraw.due': true }, taken);
      return rows.map(toCard);
    },
    async clear(card) {
      await deliveries.updateOne(asTaken(card), cleared);
    },
    async postpone(card, at) {
      await deliveries.updateOne(asTaken(card), { $set: { 'redraw.since': at } });
    },
  };
}

const asTaken = ({ delivery, mark }: StaleCard) => ({ _id: delivery.id, 'redraw.mark': mark });

const toCard = (row: DeliveryRow): StaleCard => ({
  delivery: toDelivery(row),
  mark: row.redraw?.mark ?? 0,
});

const between = ({ from, to }: { from: string; to: string }) => ({ $gte: from, $lt: to });

function ownWrites({ organisationId, id, missionId, employeeId, at }: Own) {
  const dedupeKeys = announcementKeys(missionId, employeeId);
  return [
    {
      updateMany: {
        filter: { organisationId, 'subject.engagementId': id, ...left },
        update: marked(cardRanks.own, at),
      },
    },
    {
      updateMany: {
        filter: { organisationId, dedupeKey: { $in: dedupeKeys }, ...left },
        update: marked(cardRanks.own, at),
      },
    },
    {
      updateMany: {
        filter: { organisationId, dedupeKey: between(proposalKeys(missionId, employeeId)), ...left },
        update: marked(cardRanks.own, at),
      },
    },
  ];
}

/** One look for each: of a workspace with a hundred thousand, one is read. */
async function workspacesOf(deliveries: Collection): Promise<string[]> {
  const found: string[] = [];
  for (let after = ''; ; ) {
    const row = await deliveries
      .findOne({ 'redraw.due': true, workspaceId: { $gt: after } }, { workspaceId: 1 })
      .sort({ workspaceId: 1 })
      .lean();
    if (!row) return found;
    after = row.workspaceId;
    found.push(after);
  }
}
