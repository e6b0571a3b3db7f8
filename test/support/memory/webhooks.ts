import type { Store } from '../../../src/application/ports/index.js';
import { placeOfDelivery, type Webhook, type WebhookDelivery } from '../../../src/domain/webhooks/webhook.js';
import type { Note } from './audit.js';
import { by, Rows } from './rows.js';

type Row = WebhookDelivery & { readonly dueAt: Date };
const isOpen = ({ state }: WebhookDelivery): boolean => state === 'queued' || state === 'leased';
const toDelivery = ({ dueAt: _, ...delivery }: Row): WebhookDelivery => delivery;

export function memoryWebhooks(note: Note): Pick<Store, 'webhooks' | 'webhookDeliveries'> {
  const webhooks = new Rows<Webhook>();
  const deliveries = new Rows<Row>();
  const own = (organisationId: string, id: string) => (row: { organisationId: string; id: string }) =>
    row.organisationId === organisationId && row.id === id;
  const of = (organisationId: string) => webhooks.all((row) => row.organisationId === organisationId);
  const sentTo = (organisationId: string, webhookId: string) => (row: Row) =>
    row.organisationId === organisationId && row.webhookId === webhookId;
  return {
    webhooks: {
      async create(webhook, atMost, line) {
        const there = webhooks.one(own(webhook.organisationId, webhook.id));
        if (there) return there;
        if (of(webhook.organisationId).length >= atMost) return 'tooMany';
        const fresh = { disabledBecause: null, failingSince: null, failure: null, sentAt: null };
        return note.when(line, webhooks.put({ ...webhook, state: 'active', ...fresh }));
      },
      find: async (organisationId, id) => webhooks.one(own(organisationId, id)),
      list: async (organisationId) => of(organisationId).sort(by(({ createdAt }) => createdAt)),
      active: async (organisationId) => of(organisationId).filter(({ state }) => state === 'active'),
      async rotate(organisationId, id, newest, secrets, line) {
        const fits = (row: Webhook) => own(organisationId, id)(row) && row.secrets[0]?.id === newest;
        return note.when(
          line,
          webhooks.change(fits, (row) => ({ ...row, secrets })),
        );
      },
      async setState(organisationId, id, to, line) {
        const fits = (row: Webhook) => own(organisationId, id)(row) && row.state !== to.state;
        return note.when(
          line,
          webhooks.change(fits, (row) => ({ ...row, ...to, failingSince: null, failure: null })),
        );
      },
      async remove(organisationId, id) {
        const row = webhooks.one(own(organisationId, id));
        if (row) webhooks.remove(row.id);
        for (const one of deliveries.all(sentTo(organisationId, id))) deliveries.remove(one.id);
        return row !== null;
      },
      async note(organisationId, id, at, failure) {
        webhooks.change(own(organisationId, id), (row) =>
          failure === null
            ? { ...row, failingSince: null, failure, sentAt: at }
            : { ...row, failingSince: row.failingSince ?? at, failure },
        );
      },
    },
    webhookDeliveries: {
      async enqueue(rows) {
        for (const row of rows) {
          const { organisationId, webhookId, eventId, createdAt } = row;
          if (deliveries.one((one) => sentTo(organisationId, webhookId)(one) && one.eventId === eventId))
            continue;
          const ended = { leaseUntil: null, status: null, failure: null, sentAt: null };
          deliveries.put({
            ...{ ...row, ...ended, state: 'queued', attempts: 0 },
            ...{ notBefore: createdAt, dueAt: createdAt },
          });
        }
      },
      async due(now, limit) {
        const due = deliveries.all((row) => isOpen(row) && row.dueAt <= now);
        const keys = new Map(
          due.map(({ organisationId, webhookId }) => [webhookId, { organisationId, webhookId }]),
        );
        return [...keys.values()].slice(0, limit);
      },
      async claim(organisationId, webhookId, now, leaseUntil) {
        const [next] = deliveries
          .all((row) => sentTo(organisationId, webhookId)(row) && isOpen(row) && row.dueAt <= now)
          .sort(by(({ dueAt }) => dueAt));
        if (!next) return null;
        const leased = {
          state: 'leased' as const,
          leaseUntil,
          dueAt: leaseUntil,
          attempts: next.attempts + 1,
        };
        return toDelivery(deliveries.put({ ...next, ...leased }));
      },
      async settle({ organisationId, id, leaseUntil }, end) {
        const fits = (row: Row) =>
          own(organisationId, id)(row) &&
          row.state === 'leased' &&
          row.leaseUntil?.getTime() === leaseUntil?.getTime();
        const settled = deliveries.change(fits, (row) => {
          const closed = { ...row, state: end.state, leaseUntil: null };
          switch (end.state) {
            case 'sent':
              return { ...closed, sentAt: end.at, status: end.status, failure: null };
            case 'queued': {
              const { notBefore, status, failure } = end;
              return { ...closed, notBefore, dueAt: notBefore, status, failure };
            }
            case 'failed':
              return { ...closed, status: end.status, failure: end.failure };
            case 'cancelled':
              return closed;
          }
        });
        return settled !== null;
      },
      async list(organisationId, { webhookId, state, after, limit }) {
        return deliveries
          .all((row) => row.organisationId === organisationId)
          .filter((row) => webhookId === undefined || row.webhookId === webhookId)
          .filter((row) => state === undefined || row.state === state)
          .filter((row) => after === '' || placeOfDelivery(row) < after)
          .sort(by(placeOfDelivery))
          .reverse()
          .slice(0, limit)
          .map(toDelivery);
      },
      async find(organisationId, id) {
        const row = deliveries.one(own(organisationId, id));
        return row && toDelivery(row);
      },
      async again(organisationId, id, now) {
        const fits = (row: Row) => own(organisationId, id)(row) && !isOpen(row);
        const anew = { state: 'queued' as const, attempts: 0, notBefore: now, dueAt: now };
        const row = deliveries.change(fits, (one) => ({ ...one, ...anew }));
        return row && toDelivery(row);
      },
      async cancelFor(organisationId, webhookId) {
        const waiting = deliveries.all(
          (row) => sentTo(organisationId, webhookId)(row) && row.state === 'queued',
        );
        for (const row of waiting) deliveries.put({ ...row, state: 'cancelled' });
      },
    },
  };
}
