import { randomBytes } from 'node:crypto';
import { eventTypes } from '../../../src/domain/webhooks/webhookEvent.js';
import { employee, identity, mission, newId, slot, workspace } from '../../contracts/samples.js';
import { eventually } from '../../support/eventually.js';
import { isSignedBy, type Receiver, startReceiver } from '../../webhooks/receiver.js';
import { anotherCompany, type Calling, startCalling } from './calling.js';

let api: Calling;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await startReceiver();
  api = await startCalling({
    ...{ WEBHOOK_PRIVATE_HOSTS: receiver.host, TOKEN_ENCRYPTION_KEY: randomBytes(32).toString('base64') },
  });
});
afterAll(async () => {
  await api.close();
  await receiver.close();
});

const problem = (name: string) => `urn:etincelle:problem:${name}`;
const hours = (count: number) => new Date(Date.now() + count * 3_600_000);

/** Somebody who can be told in a chat, and a mission with one place. */
async function personAndMission() {
  const one = await api.store.employees.ensure(
    employee({ organisationId: 'own', email: `${newId()}@acme.example` }),
  );
  const place = await api.store.workspaces.ensure(workspace({ organisationId: 'own', platform: 'teams' }));
  await api.store.identities.ensure(
    identity({ organisationId: 'own', employeeId: one.id, workspaceId: place.id, platform: 'teams' }),
  );
  const half = slot({ capacity: 1, startsAt: hours(500), endsAt: hours(504) });
  const made = mission({ organisationId: 'own', status: 'announced', slots: [half] });
  await api.store.missions.create(made);
  return { person: one, path: `/missions/mis_${made.id}/engagements` };
}

/** A webhook of its own, taken away at the end. */
async function withWebhook(
  events: readonly string[],
  act: (made: { id: string; secret: string }) => Promise<void>,
) {
  const made = await api.post('/webhooks', { url: receiver.url, events });
  expect(made.status).toBe(201);
  try {
    await act(made.body);
  } finally {
    await api.remove(`/webhooks/${made.body.id}`);
  }
}

test('what happens arrives signed, with ids alone, in the order of what was wanted', async () => {
  await withWebhook(['engagement.confirmed', 'engagement.withdrawn'], async ({ id, secret }) => {
    const { person, path } = await personAndMission();
    const { body } = await api.post(path, { person: person.email });
    await api.post(`/engagements/${body.id}/withdraw`, { reason: 'Closed office' });
    const mine = () => receiver.received.filter(({ body: sent }) => sent.includes(body.id));
    await eventually(async () => expect(mine()).toHaveLength(2));
    const told = mine().map(({ body: sent }) => JSON.parse(sent));
    expect(told.map(({ type }) => type).sort()).toEqual(['engagement.confirmed', 'engagement.withdrawn']);
    expect(told[0].data).toEqual({
      ...{ engagement: body.id, mission: body.mission, slot: body.slot, person: `peo_${person.id}` },
    });
    expect(mine().every((one) => isSignedBy(secret, one))).toBe(true);
    expect(mine().join()).not.toContain('Closed office');
    const listed = await api.get(`/webhook-deliveries?webhook=${id}&state=sent`);
    expect(listed.body.data).toHaveLength(2);
    const [delivery] = listed.body.data;
    expect(delivery).toMatchObject({ webhook: id, attempts: 1, status: 204, failure: null });
    expect((await api.post(`/webhook-deliveries/${delivery.id}/resend`, {})).body.state).toBe('queued');
    await eventually(async () => expect(mine()).toHaveLength(3));
    expect(mine()[2]?.headers['webhook-id']).toBe(delivery.event);
  });
});

test('the secret is told at the making alone, the same for the same request, and lies nowhere as it is', async () => {
  const headers = { 'idempotency-key': newId() };
  const ask = () => api.post('/webhooks', { url: receiver.url }, { headers });
  const [first, again] = [await ask(), await ask()];
  expect([again.status, again.body]).toEqual([201, first.body]);
  expect(first.body).toMatchObject({ state: 'active', events: [...eventTypes], signatures: 1 });
  const { id, secret } = first.body;
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const rotated = await api.post(`/webhooks/${id}/rotate`, undefined, {
    headers: { 'idempotency-key': newId() },
  });
  expect(rotated.body).toMatchObject({ id, signatures: 2 });
  expect(rotated.body.secret).not.toBe(secret);
  const listed = await api.get('/webhooks');
  expect(JSON.stringify(listed.body)).not.toContain('whsec_');
  const kept = JSON.stringify(await api.store.webhooks.list('own'));
  expect(kept).not.toContain(secret.slice(6));
  const lines = await api.store.audit.list('own', { limit: 50 });
  expect(lines.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['webhook.made', 'webhook.changed']));
  expect((await api.post(`/webhooks/${id}/disable`, undefined)).body).toMatchObject({ state: 'disabled' });
  expect((await api.post(`/webhooks/${id}/enable`, undefined)).body).toMatchObject({ state: 'active' });
  expect((await api.remove(`/webhooks/${id}`)).body).toEqual({ id });
  expect((await api.remove(`/webhooks/${id}`)).status).toBe(404);
});

test.each([
  ['http://hooks.example.org/', 'https'],
  ['https://127.0.0.1/', 'inside'],
  ['https://localhost/', 'inside'],
  ['https://169.254.169.254/latest/meta-data/', 'inside'],
  ['https://[::1]:3978/', 'inside'],
  ['https://[::ffff:192.168.0.1]/', 'inside'],
  ['https://0177.0.0.1/', 'inside'],
  ['https://user:password@8.8.8.8/', 'password'],
  ['file:///etc/passwd', 'https'],
  ['not an address', 'address alone'],
])('%s is refused, and nothing is kept of it', async (url, why) => {
  const before = (await api.get('/webhooks')).body.data.length;
  const { status, body } = await api.post('/webhooks', { url });
  expect([status, body.errors?.[0]]).toEqual([
    422,
    { pointer: '#/url', detail: expect.stringContaining(why) },
  ]);
  expect((await api.get('/webhooks')).body.data).toHaveLength(before);
});

test('what is no event, and what is more than asked for, is refused', async () => {
  const url = receiver.url;
  const bodies = [
    { url, events: ['engagement.born'] },
    { url, events: [] },
    { url, secret: 'x' },
    { url: 7 },
    {},
  ];
  for (const body of bodies) expect((await api.post('/webhooks', body)).status).toBe(422);
  const polluted = `{"url":"${url}","__proto__":{"state":"disabled"}}`;
  expect((await api.post('/webhooks', polluted)).status).toBe(422);
  expect((await api.post('/webhooks', { url: `https://a.example/${'x'.repeat(600)}` })).status).toBe(422);
});

test('a key without its scope may none of it, and another company’s finds nothing', async () => {
  await withWebhook(['person.left'], async ({ id }) => {
    const delivery = { organisationId: 'own', webhookId: id.slice(4), eventId: newId() };
    const row = { ...delivery, id: newId(), type: 'person.left', body: '{}', createdAt: new Date() } as const;
    await api.store.webhookDeliveries.enqueue([row]);
    const paths = [
      `/webhooks/${id}/rotate`,
      `/webhooks/${id}/disable`,
      `/webhook-deliveries/dlv_${row.id}/resend`,
    ];
    const key = await api.keyOf('own', ['read', 'write']);
    const theirs = await api.keyOf(await anotherCompany(api), ['webhooks']);
    for (const path of paths) {
      expect((await api.post(path, undefined, { key })).body).toMatchObject({ type: problem('no-scope') });
      expect((await api.post(path, undefined, { key: theirs })).status).toBe(404);
    }
    expect((await api.get('/webhooks', { key })).status).toBe(403);
    expect((await api.remove(`/webhooks/${id}`, { key: theirs })).status).toBe(404);
    expect((await api.get('/webhooks', { key: theirs })).body.data).toEqual([]);
    expect((await api.get('/webhook-deliveries', { key: theirs })).body.data).toEqual([]);
    const cursors = ['x', Buffer.from('["deliveries","a b"]').toString('base64url')];
    for (const cursor of cursors)
      expect((await api.get(`/webhook-deliveries?cursor=${cursor}`)).status).toBe(400);
  });
});
