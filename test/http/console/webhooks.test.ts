import { randomBytes } from 'node:crypto';
import { createSeal } from '../../../src/application/seal.js';
import type { Webhook, WebhookDelivery } from '../../../src/domain/webhooks/webhook.js';
import { eventTypes } from '../../../src/domain/webhooks/webhookEvent.js';
import { newId } from '../../contracts/samples.js';
import { anotherCompany, type Coming, start, startComing } from './coming.js';

let coming: Coming;
const woken: string[] = [];
beforeAll(async () => {
  const seal = createSeal([randomBytes(32).toString('base64')]);
  coming = await startComing({ over: { seal, wakeWebhooks: () => void woken.push('woken') } });
});
afterAll(() => coming.close());
beforeEach(() => coming.clock.moveTo(start));
afterEach(async () => {
  for (const { id } of await coming.ports.webhooks.list('own')) await coming.ports.webhooks.remove('own', id);
});

const asAdmin = async () => {
  const cookie = await coming.sessionOf(await coming.person(['admin']));
  return {
    get: (path: string) => coming.ask('GET', path, { cookie }),
    post: (path: string, body: unknown) => coming.ask('POST', path, { cookie, body }),
  };
};

const url = 'https://hooks.acme.example/etincelle';
const events = ['mission.created', 'person.left'];
/** What the form sends, each time it is opened anew. */
const newWebhook = () => ({ url, events, form: newId() });

/** So many events on their way to it, the oldest first. */
async function queue(
  { id: webhookId, organisationId }: Pick<Webhook, 'id' | 'organisationId'>,
  count: number,
) {
  const rows = Array.from({ length: count }, (_none, at) => ({
    ...{
      id: newId(),
      organisationId,
      webhookId,
      eventId: `msg_${newId()}`,
      type: 'mission.created' as const,
    },
    ...{ body: '{"secret":"nobody’s business"}', createdAt: new Date(Date.parse(start) + at) },
  }));
  await coming.ports.webhookDeliveries.enqueue(rows);
  return rows.map(({ id }) => id);
}

/** Tries the next one, which ends so. */
async function tries(webhook: Webhook, end: Parameters<typeof coming.ports.webhookDeliveries.settle>[1]) {
  const { id, organisationId } = webhook;
  const now = new Date();
  const until = new Date(now.getTime() + 60_000);
  const claimed = await coming.ports.webhookDeliveries.claim(organisationId, id, now, until);
  if (!claimed) throw new Error('Nothing is due.');
  await coming.ports.webhookDeliveries.settle(claimed, end);
  return claimed.id;
}

test('one is made, its secret told once; it is switched off and on, gets a new secret, and goes', async () => {
  const { get, post } = await asAdmin();
  const made = await post('/webhooks', newWebhook());
  expect(made.body).toMatchObject({ kind: 'created', url, secret: expect.stringMatching(/^whsec_/) });
  const listed = await get('/webhooks');
  expect(listed.body.events).toEqual(eventTypes);
  const [one] = listed.body.webhooks;
  expect(one).toMatchObject({ url, events, isOn: true, failingSince: null, sentAt: null });
  expect(listed.body.webhooks).toHaveLength(1);
  const which = { webhookId: one.id };
  const rotated = await post('/webhooks/secret', which);
  expect(rotated.body).toMatchObject({ kind: 'rotated', url, secret: expect.stringMatching(/^whsec_/) });
  expect(rotated.body.secret).not.toBe(made.body.secret);
  for (const on of [false, false, true])
    expect((await post('/webhooks/state', { ...which, on })).body).toMatchObject({ isOn: on });
  const told = JSON.stringify([(await get('/webhooks')).body, (await get('/webhooks/sent')).body]);
  expect(told).not.toMatch(/whsec_|sealed/);
  expect((await post('/webhooks/remove', which)).body).toEqual({ kind: 'removed' });
  expect((await get('/webhooks')).body.webhooks).toEqual([]);
  for (const path of ['/webhooks/remove', '/webhooks/secret'])
    expect([path, (await post(path, which)).status]).toEqual([path, 409]);
});

test('a form that is sent again because its answer was lost makes one, and tells the same secret', async () => {
  const { get, post } = await asAdmin();
  const linesOf = async () =>
    (await coming.ports.audit.list('own', { limit: 100 })).filter(({ kind }) => kind === 'webhook.made')
      .length;
  const before = await linesOf();
  const form = newWebhook();
  const sent = await Promise.all([post('/webhooks', form), post('/webhooks', form)]);
  const [first, ...again] = [...sent, await post('/webhooks', form)].map(({ body }) => body.secret);
  expect(first).toMatch(/^whsec_/);
  expect(again).toEqual([first, first]);
  expect((await get('/webhooks')).body.webhooks).toHaveLength(1);
  const otherwise = await post('/webhooks', { ...form, url: `${url}/other` });
  expect(otherwise.body.secret).not.toBe(first);
  const somebodyElse = await (await asAdmin()).post('/webhooks', form);
  expect(somebodyElse.body.secret).not.toBe(first);
  expect((await get('/webhooks')).body.webhooks).toHaveLength(3);
  expect(await linesOf()).toBe(before + 3);
});

test('what cannot be made says why: its address, too many of them, no key', async () => {
  const { post } = await asAdmin();
  const whyNot = async (body: object) => (await post('/webhooks', body)).body;
  for (const bad of ['', 'hooks', 'https://user:secret@hooks.acme.example/', `https://${'x'.repeat(493)}`])
    expect([bad, await whyNot({ ...newWebhook(), url: bad })]).toEqual([
      bad,
      { kind: 'notCreated', why: 'badUrl' },
    ]);
  for (const [change, status] of [
    [{ events: ['mission.deleted'] }, 400],
    [{ url: 'x'.repeat(600) }, 400],
    [{ events: [] }, 200],
  ] as const)
    expect([change, (await post('/webhooks', { ...newWebhook(), ...change })).status]).toEqual([
      change,
      status,
    ]);
  for (let made = 0; made < 20; made += 1)
    expect(await whyNot(newWebhook())).toMatchObject({ kind: 'created' });
  expect(await whyNot(newWebhook())).toEqual({ kind: 'notCreated', why: 'tooMany' });
  const keyless = await startComing({
    over: { webhookAddresses: { check: async ({ hostname }) => (hostname === 'in' ? 'inside' : 'outside') } },
  });
  const cookie = await keyless.sessionOf(await keyless.person(['admin']));
  const ask = (body: object) => keyless.ask('POST', '/webhooks', { cookie, body });
  expect((await ask(newWebhook())).body).toEqual({ kind: 'notCreated', why: 'noEncryptionKey' });
  expect((await ask({ ...newWebhook(), url: 'https://in/' })).body).toMatchObject({ why: 'inside' });
  await keyless.close();
});

test('what was sent is listed with its outcome, page by page; what has ended is sent again', async () => {
  const { get, post } = await asAdmin();
  await post('/webhooks', newWebhook());
  const [webhook] = await coming.ports.webhooks.list('own');
  if (!webhook) throw new Error('There is no webhook.');
  const ids = await queue(webhook, 23);
  const first = (await get('/webhooks/sent')).body;
  expect(first.sendings).toHaveLength(20);
  const rest = (await get(`/webhooks/sent?after=${encodeURIComponent(first.next)}`)).body;
  expect([rest.sendings.length, rest.next]).toEqual([3, null]);
  expect([...first.sendings, ...rest.sendings].map(({ id }) => id)).toEqual(ids.toReversed());
  expect(JSON.stringify(first)).not.toContain('business');
  const failed = await tries(webhook, { state: 'failed', status: 500, failure: 'refused' });
  const sent = await tries(webhook, { state: 'sent', at: new Date(), status: 204 });
  const found = async (id: string) =>
    (
      await get(`/webhooks/sent?webhookId=${webhook.id}&after=${encodeURIComponent(first.next)}`)
    ).body.sendings
      .concat((await get(`/webhooks/sent?webhookId=${webhook.id}`)).body.sendings)
      .find((one: Pick<WebhookDelivery, 'id'>) => one.id === id);
  expect(await found(failed)).toMatchObject({ state: 'failed', status: 500, failure: 'refused', url });
  expect(await found(sent)).toMatchObject({ state: 'sent', status: 204, failure: null, nextTryAt: null });
  woken.length = 0;
  expect((await post('/webhooks/resend', { deliveryId: failed })).body).toEqual({ kind: 'resent' });
  expect(woken).toEqual(['woken']);
  expect(await found(failed)).toMatchObject({ state: 'queued', attempts: 0 });
  expect((await post('/webhooks/resend', { deliveryId: failed })).body).toEqual({
    ...{ kind: 'notResent', why: 'onItsWay' },
  });
  await post('/webhooks/state', { webhookId: webhook.id, on: false });
  expect((await post('/webhooks/resend', { deliveryId: sent })).body).toEqual({
    ...{ kind: 'notResent', why: 'disabled' },
  });
  expect(await found(failed)).toMatchObject({ state: 'cancelled', nextTryAt: null });
});

test('another company’s webhooks are neither seen nor changed by their ids', async () => {
  const { get, post } = await asAdmin();
  const organisationId = await anotherCompany(coming);
  const made = {
    id: newId(),
    organisationId,
    url,
    events: eventTypes,
    secrets: [],
    createdAt: new Date(start),
  };
  const theirs = await coming.ports.webhooks.create(made, 20);
  if (theirs === 'tooMany') throw new Error('Too many.');
  const [deliveryId] = await queue(theirs, 1);
  await tries(theirs, { state: 'sent', at: new Date(), status: 204 });
  expect((await get('/webhooks')).body.webhooks).toEqual([]);
  expect((await get(`/webhooks/sent?webhookId=${theirs.id}`)).body.sendings).toEqual([]);
  const webhookId = theirs.id;
  for (const [path, body] of [
    ['/webhooks/state', { webhookId, on: false }],
    ['/webhooks/secret', { webhookId }],
    ['/webhooks/remove', { webhookId }],
    ['/webhooks/resend', { deliveryId }],
  ] as const)
    expect([path, (await post(path, body)).status]).toEqual([path, 409]);
  expect(await coming.ports.webhooks.find(organisationId, webhookId)).toMatchObject({ state: 'active' });
  expect(await coming.ports.webhookDeliveries.find(organisationId, deliveryId ?? '')).toMatchObject({
    state: 'sent',
  });
});

test('a place in the list that is none is refused', async () => {
  const { get } = await asAdmin();
  for (const after of ['x', '2026-11-30T09:00:00.000Z', `2026-11-30T09:00:00.000Z ${'x'.repeat(90)}`])
    expect([after, (await get(`/webhooks/sent?after=${encodeURIComponent(after)}`)).status]).toEqual([
      after,
      400,
    ]);
});
