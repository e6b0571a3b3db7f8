import { batch, batchWrites } from '../application/batch.js';
import { askerOf } from '../application/people/speaker.js';
import type { Inbox, InboxEvent } from '../application/ports/index.js';
import { pastDeadlocks } from './deadlocks.js';
import { isDuplicate } from './duplicates.js';
import type { Models } from './models.js';
import type { InboxRow } from './schemas/inbox.js';
import { drawTicketsIn } from './tickets.js';
import { insertEach } from './writeEach.js';

const workspaceOf = (platform: string, externalId: string) => `${platform}:${externalId}`;
const idOf = ({ platform, workspace, eventId }: Pick<InboxEvent, 'platform' | 'workspace' | 'eventId'>) =>
  `${workspaceOf(platform, workspace)}:${eventId}`;

/** The content is erased. */
const finished = { $set: { done: true }, $unset: { content: 1, reply: 1, asker: 1, workspace: 1 } };

type Kept = Pick<InboxRow, '_id' | 'leaseUntil'> & { readonly reply: unknown };

async function outcomeOf(error: Error | null): Promise<'new' | 'repeated'> {
  if (error && !isDuplicate(error)) throw error;
  return error ? 'repeated' : 'new';
}

/** Events accepted, in the collection `inbox`; the last tickets are in `counters`. */
export function inboxIn({ inbox, counters }: Pick<Models, 'inbox' | 'counters'>): Inbox {
  const insert = batch(async (rows: readonly InboxRow[]) => {
    const errors = await insertEach(inbox, rows);
    return errors.map((error) => outcomeOf(error));
  });
  const finish = batchWrites((ids: readonly string[]) =>
    pastDeadlocks(() => inbox.updateMany({ _id: { $in: [...ids] } }, finished)),
  );
  const keep = batchWrites((kept: readonly Kept[]) =>
    pastDeadlocks(() =>
      inbox.bulkWrite(
        kept.map(({ _id, reply, leaseUntil }) => ({
          updateOne: { filter: { _id, done: false }, update: { $set: { reply, leaseUntil } } },
        })),
      ),
    ),
  );
  return {
    drawTicket: drawTicketsIn(counters),
    async ticketsBefore(before, workspaces, limit) {
      const from = workspaces.map(({ platform, externalId }) => workspaceOf(platform, externalId));
      const open = {
        done: false,
        ticket: { $lt: before },
        workspace: { $in: from },
        reply: { $exists: false },
      };
      const rows = await inbox.find(open, { ticket: 1, asker: 1 }).sort({ ticket: 1 }).limit(limit).lean();
      return rows.flatMap(({ ticket, asker = '' }) => (ticket === undefined ? [] : { ticket, asker }));
    },
    accept(incoming, leaseUntil) {
      const { platform, workspace, ticket } = incoming;
      const place = { asker: askerOf(incoming), workspace: workspaceOf(platform, workspace) };
      const row = { _id: idOf(incoming), content: JSON.stringify(incoming), done: false, leaseUntil };
      const whole = { ...row, ...(ticket !== undefined && { ticket, ...place }), storedAt: new Date() };
      return pastDeadlocks(() => insert(whole));
    },
    finish: (incoming) => finish(idOf(incoming)),
    async isOpen(event) {
      const open = { _id: idOf(event), done: false, reply: { $exists: false } };
      return (await inbox.exists(open)) !== null;
    },
    async finishAll(platform, workspace) {
      // Every id that begins with `platform:workspace:`, and no other: `;` comes right after `:`.
      const ids = { $gte: `${platform}:${workspace}:`, $lt: `${platform}:${workspace};` };
      await inbox.updateMany({ _id: ids, done: false }, finished);
    },
    async renew(events, leaseUntil) {
      const open = { _id: { $in: events.map(idOf) }, done: false };
      await pastDeadlocks(() => inbox.updateMany(open, { $set: { leaseUntil } }));
    },
    keep: (incoming, reply, leaseUntil) => keep({ _id: idOf(incoming), reply, leaseUntil }),
    async takeOver(now, leaseUntil) {
      const row = await pastDeadlocks(() =>
        inbox
          .findOneAndUpdate(
            { done: false, leaseUntil: { $lt: now } },
            { $set: { leaseUntil }, $inc: { tries: 1 } },
            { sort: { storedAt: 1 }, returnDocument: 'after' },
          )
          .lean(),
      );
      // Written by `accept` above and by nobody else.
      if (row?.content === undefined) return null;
      const incoming = JSON.parse(row.content) as InboxEvent;
      return { incoming, reply: row.reply ?? null, tries: row.tries ?? 1 };
    },
  };
}
