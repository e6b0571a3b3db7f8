import type { WebhookDeliveries, Webhooks, WebhookTryEnd } from '../application/ports/index.js';
import { pastDeadlocks } from './deadlocks.js';
import { isDuplicate, unlessTaken } from './duplicates.js';
import type { Models } from './models.js';
import { toRow } from './rows.js';
import { noting } from './schemas/audit.js';
import { toWebhook, toWebhookDelivery, type WebhookDeliveryRow, type WebhookRow } from './schemas/webhook.js';

const after = { returnDocument: 'after' } as const;
const untouched = { disabledBecause: null, failingSince: null, failure: null, sentAt: null } as const;

/** Where other software wants to be told, in the collection `webhooks`. */
export function webhooksIn({
  webhooks,
  webhookDeliveries,
}: Pick<Models, 'webhooks' | 'webhookDeliveries'>): Webhooks {
  const own = (organisationId: string, _id: string) => ({ _id, organisationId });
  const changed = async (which: object, change: object) => {
    const row = await pastDeadlocks(() => webhooks.findOneAndUpdate(which, change, after).lean<WebhookRow>());
    return row && toWebhook(row);
  };
  const find = async (organisationId: string, webhookId: string) => {
    const row = await webhooks.findOne(own(organisationId, webhookId)).lean();
    return row && toWebhook(row);
  };
  return {
    find,
    async create(webhook, atMost, line) {
      const { organisationId, id } = webhook;
      const there = await find(organisationId, id);
      if (there) return there;
      if ((await webhooks.countDocuments({ organisationId })) >= atMost) return 'tooMany';
      const made = { ...webhook, state: 'active' as const, ...untouched };
      await unlessTaken('done', () =>
        webhooks.create([{ ...toRow(made), ...(line && { unwritten: [line] }) }]),
      );
      return (await find(organisationId, id)) ?? made;
    },
    async list(organisationId) {
      const rows = await webhooks.find({ organisationId }).sort({ createdAt: 1 }).lean();
      return rows.map(toWebhook);
    },
    async active(organisationId) {
      const rows = await webhooks.find({ organisationId, state: 'active' }).lean();
      return rows.map(toWebhook);
    },
    rotate: (organisationId, webhookId, newest, secrets, line) =>
      changed(
        { ...own(organisationId, webhookId), 'secrets.0.id': newest },
        { $set: { secrets: [...secrets] }, ...noting(line) },
      ),
    setState: (organisationId, webhookId, { state, disabledBecause }, line) =>
      changed(
        { ...own(organisationId, webhookId), state: { $ne: state } },
        { $set: { state, disabledBecause, failingSince: null, failure: null }, ...noting(line) },
      ),
    async remove(organisationId, webhookId) {
      const { deletedCount } = await webhooks.deleteOne(own(organisationId, webhookId));
      await webhookDeliveries.deleteMany({ organisationId, webhookId });
      return deletedCount > 0;
    },
    async note(organisationId, webhookId, at, failure) {
      const which = own(organisationId, webhookId);
      if (failure === null) {
        await webhooks.updateOne(which, { $set: { failingSince: null, failure: null, sentAt: at } });
        return;
      }
      await webhooks.updateOne(which, { $set: { failure } });
      await webhooks.updateOne({ ...which, failingSince: null }, { $set: { failingSince: at } });
    },
  };
}

/** Events on their way, in the collection `webhookDeliveries`. */
export function webhookDeliveriesIn({
  webhookDeliveries,
}: Pick<Models, 'webhookDeliveries'>): WebhookDeliveries {
  const insert = (row: WebhookDeliveryRow) =>
    pastDeadlocks(async () => webhookDeliveries.create([row])).catch(unlessThere);
  return {
    async enqueue(deliveries) {
      for (const { createdAt, ...delivery } of deliveries)
        await insert({
          ...toRow({ ...delivery, createdAt, notBefore: createdAt, leaseUntil: null, sentAt: null }),
          ...{ state: 'queued', attempts: 0, status: null, failure: null, open: true, dueAt: createdAt },
        });
    },
    async due(now, limit) {
      const rows = await webhookDeliveries.aggregate<{ _id: { organisationId: string; webhookId: string } }>([
        { $match: { open: true, dueAt: { $lte: now } } },
        { $group: { _id: { organisationId: '$organisationId', webhookId: '$webhookId' } } },
        { $limit: limit },
      ]);
      return rows.map(({ _id }) => _id);
    },
    async claim(organisationId, webhookId, now, leaseUntil) {
      const due = { organisationId, webhookId, open: true, dueAt: { $lte: now } };
      const taken = {
        $set: { state: 'leased' as const, leaseUntil, dueAt: leaseUntil },
        $inc: { attempts: 1 },
      };
      const row = await pastDeadlocks(() =>
        webhookDeliveries.findOneAndUpdate(due, taken, { ...after, sort: { dueAt: 1 } }).lean(),
      );
      return row && toWebhookDelivery(row);
    },
    async settle({ organisationId, id, leaseUntil, notBefore }, end) {
      const leased = { _id: id, organisationId, state: 'leased' as const, leaseUntil };
      const { modifiedCount } = await webhookDeliveries.updateOne(leased, { $set: endOf(end, notBefore) });
      return modifiedCount > 0;
    },
    async list(organisationId, { webhookId, state, after: place, limit }) {
      const [at = '', id = ''] = place.split(' ');
      const createdAt = new Date(at);
      const before = { $or: [{ createdAt: { $lt: createdAt } }, { createdAt, _id: { $lt: id } }] };
      const rows = await webhookDeliveries
        .find({
          organisationId,
          ...(webhookId !== undefined && { webhookId }),
          ...(state !== undefined && { state }),
          ...(place !== '' && before),
        })
        .sort({ createdAt: -1, _id: -1 })
        .limit(limit)
        .lean();
      return rows.map(toWebhookDelivery);
    },
    async find(organisationId, deliveryId) {
      const row = await webhookDeliveries.findOne({ _id: deliveryId, organisationId }).lean();
      return row && toWebhookDelivery(row);
    },
    async again(organisationId, deliveryId, now) {
      const ended = { _id: deliveryId, organisationId, open: false };
      const anew = { state: 'queued' as const, open: true, attempts: 0, notBefore: now, dueAt: now };
      const row = await webhookDeliveries.findOneAndUpdate(ended, { $set: anew }, after).lean();
      return row && toWebhookDelivery(row);
    },
    async cancelFor(organisationId, webhookId) {
      const waiting = { organisationId, webhookId, state: 'queued' as const, open: true };
      await webhookDeliveries.updateMany(waiting, { $set: { state: 'cancelled', open: false } });
    },
  };
}

function unlessThere(error: unknown): void {
  if (!isDuplicate(error)) throw error;
}

/** What a row is set to at the end of a try. */
function endOf(end: WebhookTryEnd, notBefore: Date) {
  const closed = { state: end.state, leaseUntil: null, open: false, dueAt: notBefore };
  switch (end.state) {
    case 'sent':
      return { ...closed, sentAt: end.at, status: end.status, failure: null };
    case 'queued': {
      const { status, failure, notBefore: next } = end;
      return { ...closed, open: true, notBefore: next, dueAt: next, status, failure };
    }
    case 'failed':
      return { ...closed, status: end.status, failure: end.failure };
    case 'cancelled':
      return closed;
  }
}
