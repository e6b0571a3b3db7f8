import type { NewWebhookDelivery, Store } from '../../src/application/ports/index.js';
import type { AuditLine } from '../../src/domain/audit/auditLine.js';
import { placeOfDelivery, type Webhook } from '../../src/domain/webhooks/webhook.js';
import { engagement, minutes, newId, noon, type OpenTestStore, times } from './samples.js';

const line = (organisationId: string, id: string): AuditLine => ({
  ...{ id: newId(), organisationId, kind: 'webhook.made', at: noon, by: 'olga' },
  ...{ about: { kind: 'webhook', id }, before: {}, after: {} },
});

const webhook = (change: { readonly organisationId?: string; readonly id?: string } = {}) => ({
  ...{ id: newId(), organisationId: newId(), url: 'https://hooks.example/in' },
  ...{ events: ['engagement.confirmed'] as const, createdAt: noon },
  secrets: [{ id: newId(), sealed: newId(), until: null }],
  ...change,
});

export async function madeWebhook(
  { webhooks }: Pick<Store, 'webhooks'>,
  change: Parameters<typeof webhook>[0],
): Promise<Webhook> {
  const one = webhook(change);
  const made = await webhooks.create(one, 20);
  if (made === 'tooMany') throw new Error(made);
  return made;
}

export const webhookDelivery = (change: Partial<NewWebhookDelivery> = {}): NewWebhookDelivery => ({
  ...{ id: newId(), organisationId: newId(), webhookId: newId(), eventId: newId(), createdAt: noon },
  ...{ type: 'engagement.confirmed', body: '{}' },
  ...change,
});

/** Where other software wants to be told, and what is on its way there. */
export function describeWebhooksContract(name: string, open: OpenTestStore): void {
  describe(`webhooks (${name})`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });

    test('one is made once, belongs to its company alone, and so many are the most', async () => {
      const own = webhook();
      const { organisationId, id } = own;
      const make = () => store.webhooks.create(own, 2, line(organisationId, id));
      const [made, again] = [await make(), await make()];
      const fresh = {
        state: 'active',
        disabledBecause: null,
        failingSince: null,
        failure: null,
        sentAt: null,
      };
      expect(made).toEqual({ ...own, ...fresh });
      expect(again).toEqual(made);
      expect(await store.webhooks.find(newId(), id)).toBeNull();
      await madeWebhook(store, { organisationId });
      expect(await store.webhooks.create(webhook({ organisationId }), 2, line(organisationId, newId()))).toBe(
        'tooMany',
      );
      expect(await store.webhooks.list(organisationId)).toHaveLength(2);
      expect(await store.webhooks.list(newId())).toEqual([]);
    });

    test('of two who rotate a secret at once, one does', async () => {
      const { organisationId, id, secrets } = await madeWebhook(store, {});
      const newest = secrets[0]?.id ?? '';
      const rotated = await Promise.all(
        times(2, () => {
          const next = { id: newId(), sealed: newId(), until: null };
          return store.webhooks.rotate(
            organisationId,
            id,
            newest,
            [next, ...secrets],
            line(organisationId, id),
          );
        }),
      );
      expect(rotated.filter((one) => one !== null)).toHaveLength(1);
      expect((await store.webhooks.find(organisationId, id))?.secrets).toHaveLength(2);
      expect(await store.webhooks.rotate(newId(), id, newest, [], line(organisationId, id))).toBeNull();
    });

    test('out of use it is asked for at no event; what becomes of its tries can be seen', async () => {
      const { organisationId, id } = await madeWebhook(store, {});
      const seen = async () => {
        const found = await store.webhooks.find(organisationId, id);
        return [found?.failingSince, found?.failure, found?.sentAt];
      };
      await store.webhooks.note(organisationId, id, minutes(1), 'timeout');
      await store.webhooks.note(organisationId, id, minutes(2), 'refused');
      await store.webhooks.note(newId(), id, minutes(3), null);
      expect(await seen()).toEqual([minutes(1), 'refused', null]);
      await store.webhooks.note(organisationId, id, minutes(4), null);
      expect(await seen()).toEqual([null, null, minutes(4)]);
      const disabled = { state: 'disabled', disabledBecause: 'gone' } as const;
      expect(await store.webhooks.active(organisationId)).toHaveLength(1);
      expect(await store.webhooks.setState(newId(), id, disabled)).toBeNull();
      expect(await store.webhooks.setState(organisationId, id, disabled)).toMatchObject(disabled);
      expect(await store.webhooks.setState(organisationId, id, disabled)).toBeNull();
      expect(await store.webhooks.active(organisationId)).toEqual([]);
    });

    test('an event is queued once for each webhook, and taken by one at a time', async () => {
      const { webhookDeliveries } = store;
      const own = webhookDelivery();
      const { organisationId, webhookId } = own;
      await webhookDeliveries.enqueue([own]);
      await webhookDeliveries.enqueue([{ ...own, id: newId(), body: 'other' }]);
      expect(await webhookDeliveries.due(noon, 1_000)).toContainEqual({ organisationId, webhookId });
      const taken = await Promise.all(
        times(5, () => webhookDeliveries.claim(organisationId, webhookId, noon, minutes(1))),
      );
      const [leased] = taken.filter((one) => one !== null);
      expect(taken.filter((one) => one !== null)).toHaveLength(1);
      expect(leased).toMatchObject({ ...own, state: 'leased', attempts: 1, leaseUntil: minutes(1) });
      expect(await webhookDeliveries.claim(newId(), webhookId, minutes(9), minutes(10))).toBeNull();
      // Its process died: it is taken over, and the first one’s word counts no more.
      const over = await webhookDeliveries.claim(organisationId, webhookId, minutes(2), minutes(3));
      expect(over).toMatchObject({ id: own.id, attempts: 2 });
      const sent = { state: 'sent', at: minutes(2), status: 204 } as const;
      expect(leased && (await webhookDeliveries.settle(leased, sent))).toBe(false);
      expect(over && (await webhookDeliveries.settle(over, sent))).toBe(true);
      expect(await webhookDeliveries.find(organisationId, own.id)).toMatchObject({
        state: 'sent',
        status: 204,
      });
      expect(await webhookDeliveries.claim(organisationId, webhookId, minutes(60), minutes(61))).toBeNull();
    });

    test('what failed waits for its time; what has ended can be sent again, what is on its way cannot', async () => {
      const { webhookDeliveries } = store;
      const own = webhookDelivery();
      const { organisationId, webhookId, id } = own;
      await webhookDeliveries.enqueue([own]);
      const claim = (at: number) =>
        webhookDeliveries.claim(organisationId, webhookId, minutes(at), minutes(at + 1));
      const first = await claim(0);
      if (!first) throw new Error('not due');
      const later = { state: 'queued', notBefore: minutes(5), status: 503, failure: 'refused' } as const;
      await webhookDeliveries.settle(first, later);
      expect(await claim(4)).toBeNull();
      expect(await webhookDeliveries.again(organisationId, id, minutes(4))).toBeNull();
      const second = await claim(5);
      expect(second).toMatchObject({ attempts: 2, status: 503, failure: 'refused' });
      if (second)
        await webhookDeliveries.settle(second, { state: 'failed', status: null, failure: 'timeout' });
      expect(await webhookDeliveries.find(organisationId, id)).toMatchObject({
        state: 'failed',
        failure: 'timeout',
      });
      expect(await webhookDeliveries.again(newId(), id, minutes(6))).toBeNull();
      expect(await webhookDeliveries.again(organisationId, id, minutes(6))).toMatchObject({
        state: 'queued',
      });
      expect(await claim(6)).toMatchObject({ id, attempts: 1, eventId: own.eventId });
    });

    test('the list is read in parts, of one webhook or one state; what waits can be called off', async () => {
      const { webhookDeliveries } = store;
      const [organisationId, webhookId] = [newId(), newId()];
      const rows = [0, 1, 1, 2].map((at) =>
        webhookDelivery({ organisationId, webhookId, createdAt: minutes(at) }),
      );
      await webhookDeliveries.enqueue([...rows, webhookDelivery({ organisationId, createdAt: minutes(5) })]);
      const all = { webhookId, limit: 3 };
      const first = await webhookDeliveries.list(organisationId, { ...all, after: '' });
      const [, , last] = first;
      const rest = await webhookDeliveries.list(organisationId, {
        ...all,
        after: last ? placeOfDelivery(last) : '',
      });
      expect([...first, ...rest].map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
      expect(first[0]?.id).toBe(rows[3]?.id);
      expect(await webhookDeliveries.list(organisationId, { after: '', limit: 9 })).toHaveLength(5);
      expect(await webhookDeliveries.list(newId(), { after: '', limit: 9 })).toEqual([]);
      await webhookDeliveries.cancelFor(organisationId, webhookId);
      const waiting = await webhookDeliveries.list(organisationId, { state: 'queued', after: '', limit: 9 });
      expect(waiting).toHaveLength(1);
      expect(await webhookDeliveries.claim(organisationId, webhookId, minutes(9), minutes(10))).toBeNull();
    });

    test('with a webhook goes all that was sent there', async () => {
      const { organisationId, id: webhookId } = await madeWebhook(store, {});
      await store.webhookDeliveries.enqueue([webhookDelivery({ organisationId, webhookId })]);
      expect(await store.webhooks.remove(newId(), webhookId)).toBe(false);
      expect(await store.webhooks.remove(organisationId, webhookId)).toBe(true);
      expect(await store.webhookDeliveries.list(organisationId, { after: '', limit: 9 })).toEqual([]);
    });

    test('each state that an engagement comes into is kept until it is told, whoever dies in between', async () => {
      const { engagements } = store;
      const row = engagement({ state: 'confirmed', seat: 1, noticesPending: true });
      const { organisationId, id } = row;
      await engagements.insert(row);
      const at = minutes(1);
      await engagements.move(organisationId, id, ['confirmed'], { state: 'withdrawn', seat: null, at });
      const untold = await engagements.untold(organisationId, id);
      expect(untold.map(({ state }) => state)).toEqual(['confirmed', 'withdrawn']);
      expect(new Set(untold.map((one) => one.id)).size).toBe(2);
      expect(await engagements.untold(newId(), id)).toEqual([]);
      await engagements.markNoticesScheduled(organisationId, id, 1);
      expect(await engagements.untold(organisationId, id)).toHaveLength(2);
      await engagements.markNoticesScheduled(organisationId, id, 2);
      expect(await engagements.untold(organisationId, id)).toEqual([]);
    });
  });
}
