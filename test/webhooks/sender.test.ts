import { randomBytes } from 'node:crypto';
import { systemOf } from '../../src/application/actor.js';
import { createSeal } from '../../src/application/seal.js';
import { createWebhook } from '../../src/application/webhooks/createWebhook.js';
import { resendWebhook } from '../../src/application/webhooks/resendWebhook.js';
import { rotateWebhook } from '../../src/application/webhooks/rotateWebhook.js';
import { createAddressGuard } from '../../src/outbound/addressGuard.js';
import { createWebhookSender } from '../../src/webhooks/sender.js';
import { webhookDelivery } from '../contracts/webhooks.js';
import { createWorld } from '../support/world.js';
import { isSignedBy, type Receiver, startReceiver } from './receiver.js';

let receiver: Receiver;
beforeEach(async () => {
  receiver = await startReceiver();
});
afterEach(() => receiver.close());

/** A company with one webhook, and a sender whose clock is moved. */
async function withWebhook() {
  const world = await createWorld();
  const guard = createAddressGuard(new Set([receiver.host]));
  const seal = createSeal([randomBytes(32).toString('base64')]);
  const ports = { ...world.ports, seal, webhookAddresses: guard };
  const operator = systemOf(world.organisation.id);
  const made = await createWebhook(ports, operator, { id: 'w', url: receiver.url });
  if (made.kind !== 'created') throw new Error(made.kind);
  let now = Date.now() + 60_000;
  const senderOf = () =>
    createWebhookSender({ deps: ports, guard, now: () => now, random: () => 0, graceMs: 1 });
  const sender = senderOf();
  const organisationId = world.organisation.id;
  return {
    ...{ ports, operator, secret: made.secret, sender, senderOf, organisationId, log: world.log },
    forward: (seconds: number) => {
      now += seconds * 1000;
    },
    send: async () => {
      sender.wake();
      await sender.idle();
    },
    queue: async () => {
      const row = webhookDelivery({ organisationId, webhookId: 'w', createdAt: new Date() });
      await ports.webhookDeliveries.enqueue([row]);
      return row;
    },
    delivery: (id: string) => ports.webhookDeliveries.find(organisationId, id),
    webhook: () => ports.webhooks.find(organisationId, 'w'),
  };
}

test('an event arrives signed, under its id, and nothing of the answer is kept but its status', async () => {
  const { queue, send, secret, delivery, webhook } = await withWebhook();
  const { id, eventId, body } = await queue();
  await send();
  const [first] = receiver.received;
  expect(receiver.received).toHaveLength(1);
  expect(first).toMatchObject({
    body,
    headers: { 'webhook-id': eventId, 'content-type': 'application/json' },
  });
  expect(first && isSignedBy(secret, first)).toBe(true);
  const sent = await delivery(id);
  expect(sent).toMatchObject({ state: 'sent', status: 204, attempts: 1 });
  expect(JSON.stringify(sent)).not.toContain('whatever');
  expect(await webhook()).toMatchObject({ failingSince: null, sentAt: expect.any(Date) });
});

test('what does not arrive is tried ten times over three days, under one id, and then given up; it can be sent again', async () => {
  const { queue, send, forward, delivery, webhook, ports, operator, log } = await withWebhook();
  receiver.answers = 500;
  const { id, eventId } = await queue();
  const waits = [0, 5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, 999_999];
  for (const seconds of waits) {
    forward(seconds - 1);
    await send();
    forward(1);
    await send();
  }
  expect(receiver.received).toHaveLength(10);
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([eventId]));
  expect(await delivery(id)).toMatchObject({
    state: 'failed',
    failure: 'refused',
    status: 500,
    attempts: 10,
  });
  expect(await webhook()).toMatchObject({
    state: 'active',
    failure: 'refused',
    failingSince: expect.any(Date),
  });
  expect(log.lines.join()).toContain('webhooks.givenUp');
  receiver.answers = 200;
  expect(await resendWebhook(ports, operator, { deliveryId: id })).toMatchObject({ kind: 'resent' });
  await send();
  expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(eventId);
  expect(await webhook()).toMatchObject({ failingSince: null, failure: null });
});

test('no redirect is followed', async () => {
  const { queue, send, delivery } = await withWebhook();
  receiver.answers = 302;
  const { id } = await queue();
  await send();
  expect(receiver.received).toHaveLength(1);
  expect(await delivery(id)).toMatchObject({ state: 'queued', failure: 'redirected', status: 302 });
});

test('whoever says 410 is sent nothing more, of what waits neither', async () => {
  const { queue, send, delivery, webhook, ports, operator } = await withWebhook();
  receiver.answers = 410;
  const { id } = await queue();
  await send();
  expect(await delivery(id)).toMatchObject({ state: 'failed', failure: 'gone' });
  expect(await webhook()).toMatchObject({ state: 'disabled', disabledBecause: 'gone' });
  const resent = await resendWebhook(ports, operator, { deliveryId: id });
  expect(resent).toEqual({ kind: 'notResent', why: 'disabled' });
  const later = await queue();
  await send();
  expect(receiver.received).toHaveLength(1);
  expect((await delivery(later.id))?.state).toBe('cancelled');
});

test('while one secret takes the place of another both sign, for a day', async () => {
  const { queue, send, forward, secret, ports, operator } = await withWebhook();
  const rotated = await rotateWebhook(ports, operator, { webhookId: 'w', secretId: 's2' });
  const again = await rotateWebhook(ports, operator, { webhookId: 'w', secretId: 's2' });
  expect(again).toEqual(rotated);
  if (rotated.kind !== 'rotated') throw new Error(rotated.kind);
  await queue();
  await send();
  forward(25 * 3600);
  await queue();
  await send();
  const [first, second] = receiver.received;
  const by = (one: typeof first) => [secret, rotated.secret].map((key) => one && isSignedBy(key, one));
  expect([by(first), by(second)]).toEqual([
    [true, true],
    [false, true],
  ]);
});

test('whose process died in the middle is sent by another, under the same id, once its lease is over', async () => {
  const { queue, send, forward, senderOf, organisationId, ports, delivery } = await withWebhook();
  const { id, eventId } = await queue();
  const at = new Date(Date.now() + 60_000);
  // A process that took it, and was heard of no more: it may have arrived.
  await ports.webhookDeliveries.claim(organisationId, 'w', at, new Date(at.getTime() + 60_000));
  await send();
  expect(receiver.received).toEqual([]);
  forward(120);
  const two = [senderOf(), senderOf(), senderOf()];
  for (const one of two) one.wake();
  await Promise.all(two.map((one) => one.idle()));
  expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([eventId]);
  expect(await delivery(id)).toMatchObject({ state: 'sent', attempts: 2 });
});

test('one who does not answer keeps nobody else waiting, and stopping cuts it short', async () => {
  const { queue, send, sender, delivery } = await withWebhook();
  receiver.answers = null;
  const { id } = await queue();
  sender.wake();
  while (receiver.received.length === 0) await new Promise((done) => setImmediate(done));
  await sender.stop();
  expect(await delivery(id)).toMatchObject({ state: 'queued', failure: 'timeout' });
  await send();
  expect(receiver.received).toHaveLength(1);
});

test('a secret that cannot be opened any more is told, and nothing is sent unsigned', async () => {
  const { queue, ports, delivery, log } = await withWebhook();
  const { id } = await queue();
  const seal = createSeal([randomBytes(32).toString('base64')]);
  const other = createWebhookSender({
    ...{ deps: { ...ports, seal }, guard: createAddressGuard(new Set([receiver.host])) },
    now: () => Date.now() + 60_000,
  });
  other.wake();
  await other.idle();
  expect(receiver.received).toEqual([]);
  expect(await delivery(id)).toMatchObject({ state: 'queued', failure: 'secret-unreadable' });
  expect(log.lines.join()).toContain('webhooks.secretUnreadable');
});
