import { gather, gatherWrites } from '../application/gather.js';
import type { Incoming } from '../application/incoming.js';
import type { Inbox } from '../application/ports/index.js';
import { isDuplicate } from './duplicates.js';
import { insertEach } from './insertEach.js';
import type { Models } from './models.js';
import type { InboxRow } from './schemas/inbox.js';

const idOf = ({ platform, workspace, eventId }: Incoming) => `${platform}:${workspace}:${eventId}`;

async function outcomeOf(error: Error | null): Promise<'new' | 'repeated'> {
  if (error && !isDuplicate(error)) throw error;
  return error ? 'repeated' : 'new';
}

/** Events accepted, in the collection `inbox`. */
export function inboxIn({ inbox }: Pick<Models, 'inbox'>): Inbox {
  const insert = gather(async (rows: readonly InboxRow[]) => {
    const errors = await insertEach(inbox, rows);
    return errors.map((error) => outcomeOf(error));
  });
  const finish = gatherWrites((ids: readonly string[]) =>
    inbox.updateMany({ _id: { $in: [...ids] } }, { $set: { done: true }, $unset: { content: 1 } }),
  );
  return {
    accept(incoming, leaseUntil) {
      const content = JSON.stringify(incoming);
      return insert({ _id: idOf(incoming), content, done: false, leaseUntil, storedAt: new Date() });
    },
    finish: (incoming) => finish(idOf(incoming)),
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
