import type { Incoming } from '../application/incoming.js';
import type { Inbox } from '../application/ports/index.js';
import { isDuplicate, retryUpsert } from './duplicates.js';
import type { Models } from './models.js';

const idOf = ({ platform, workspace, eventId }: Incoming) => `${platform}:${workspace}:${eventId}`;

/** Events accepted, in the collection `inbox`; the last ticket is in `counters`. */
export function inboxIn({ inbox, counters }: Pick<Models, 'inbox' | 'counters'>): Inbox {
  return {
    async drawTicket() {
      const row = await retryUpsert(() =>
        counters
          .findOneAndUpdate(
            { _id: 'tickets' },
            { $inc: { last: 1 } },
            { upsert: true, returnDocument: 'after' },
          )
          .lean(),
      );
      return row.last;
    },
    async ticketsBefore(ticket, now, limit) {
      const rows = await inbox
        .find({ done: false, ticket: { $lt: ticket }, leaseUntil: { $gt: now } }, { ticket: 1 })
        .limit(limit)
        .lean();
      return rows.flatMap((row) => row.ticket ?? []);
    },
    async accept(incoming, _now, leaseUntil) {
      const content = JSON.stringify(incoming);
      try {
        const { ticket } = incoming;
        const row = { _id: idOf(incoming), content, done: false, leaseUntil, storedAt: new Date() };
        await inbox.create([{ ...row, ...(ticket !== undefined && { ticket }) }]);
        return 'new';
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        return 'repeated';
      }
    },
    async finish(incoming) {
      await inbox.updateOne({ _id: idOf(incoming) }, { $set: { done: true }, $unset: { content: 1 } });
    },
    async takeOver(now, leaseUntil) {
      const row = await inbox
        .findOneAndUpdate(
          { done: false, leaseUntil: { $lt: now } },
          { $set: { leaseUntil }, $inc: { tries: 1 } },
          { sort: { leaseUntil: 1 }, returnDocument: 'after' },
        )
        .lean();
      // Written by `accept` above and by nobody else.
      if (row?.content === undefined) return null;
      return { incoming: JSON.parse(row.content) as Incoming, tries: row.tries ?? 1 };
    },
  };
}
