import type { Incoming } from '../application/incoming.js';
import type { Inbox } from '../application/ports/index.js';
import { isDuplicate } from './duplicates.js';
import type { Models } from './models.js';

const idOf = ({ platform, workspace, eventId }: Incoming) => `${platform}:${workspace}:${eventId}`;

/** Events accepted, in the collection `inbox`. */
export function inboxIn({ inbox }: Pick<Models, 'inbox'>): Inbox {
  return {
    async accept(incoming, leaseUntil) {
      const content = JSON.stringify(incoming);
      try {
        await inbox.create([{ _id: idOf(incoming), content, done: false, leaseUntil, storedAt: new Date() }]);
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
