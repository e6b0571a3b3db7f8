import { batchBy } from '../application/batch.js';
import type { Inbox } from '../application/ports/index.js';
import { isDuplicate, retryUpsert } from './duplicates.js';
import type { Models } from './models.js';
import { insertEach } from './writeEach.js';

type Counters = Models['counters'];

/** The counter of an earlier version, for all organisations. */
const forAll = 'tickets';
const counterOf = (organisationId: string) => `${forAll}:${organisationId}`;

/**
 * An organisation's own counter starts so far above the old one. A process of the earlier version may still be
 * drawing there. Nobody may be given a ticket that somebody has.
 */
const ahead = 1_000_000;

/** Draws tickets, in the collection `counters`. One for each who asks at the same time, in that order, by one write. */
export function drawTicketsIn(counters: Counters): Inbox['drawTicket'] {
  const begun = new Map<string, Promise<void>>();
  const begin = (organisationId: string): Promise<void> => {
    const known = begun.get(organisationId);
    if (known) return known;
    const beginning = beginCounter(counters, organisationId);
    begun.set(organisationId, beginning);
    beginning.catch(() => begun.delete(organisationId));
    return beginning;
  };
  return batchBy<string, number>(
    (organisationId) => organisationId,
    async (asking) => {
      const [organisationId] = asking;
      await begin(organisationId);
      const update = { $inc: { last: asking.length } };
      const options = { upsert: true, returnDocument: 'after' } as const;
      const { last } = await retryUpsert(() =>
        counters.findOneAndUpdate({ _id: counterOf(organisationId) }, update, options).lean(),
      );
      return asking.map((_, at) => last - asking.length + 1 + at);
    },
  );
}

/** Whoever comes first makes the counter; it is never set back. Once a process, for each organisation. */
async function beginCounter(counters: Counters, organisationId: string): Promise<void> {
  const _id = counterOf(organisationId);
  if (await counters.exists({ _id })) return;
  const old = await counters.findOne({ _id: forAll }).lean();
  const [error] = await insertEach(counters, [{ _id, last: old ? old.last + ahead : 0 }]);
  if (error && !isDuplicate(error)) throw error;
}
