import { readFileSync } from 'node:fs';
import express from 'express';
import { createSlack } from '../../../src/platforms/slack/index.js';
import { signatureHeaders } from '../../../src/sandbox/slack/outgoing/sign.js';
import { SECRET } from '../../sandbox/slack/support.js';
import { until } from '../../support/eventually.js';
import { timeTaken } from '../../support/timeTaken.js';
import { fakeReceive, keepingLog, type Running, reader, saying, startPlatform } from './support.js';

let running: Running;
beforeEach(async () => {
  running = await startPlatform();
});
afterEach(() => running.stop());

const event = readFileSync(new URL('../../fixtures/slack/message-im.json', import.meta.url), 'utf8');
const FIVE_MINUTES = 300_000;

/** Posts a body signed at a moment, with one secret or another; gives the status and the body answered. */
async function post(body: string, { at = Date.now(), secret = SECRET, type = 'application/json' } = {}) {
  const headers = { 'content-type': type, ...signatureHeaders(secret, body, at) };
  const response = await fetch(`${running.appUrl}/slack/events`, {
    method: 'POST',
    headers,
    body: Buffer.from(body),
  });
  return [response.status, await response.text()];
}

test('a signed event is taken', async () => {
  expect(await post(event)).toEqual([200, '']);
  expect(running.fake.accepted).toMatchObject([{ eventId: 'Ev0001', userId: 'U0ALICE' }]);
});

test('a wrong signature, none, an old or a future timestamp are refused with 401 and without a word', async () => {
  expect(await post(event, { secret: 'another secret' })).toEqual([401, '']);
  expect(await post(event, { at: Date.now() - FIVE_MINUTES - 2_000 })).toEqual([401, '']);
  expect(await post(event, { at: Date.now() + FIVE_MINUTES + 2_000 })).toEqual([401, '']);
  const unsigned = await fetch(`${running.appUrl}/slack/events`, { method: 'POST', body: event });
  expect(unsigned.status).toBe(401);
  expect(running.fake.accepted).toEqual([]);
});

test('a timestamp a little ahead or behind is taken', async () => {
  expect((await post(event, { at: Date.now() + FIVE_MINUTES - 10_000 }))[0]).toBe(200);
  expect((await post(event, { at: Date.now() - FIVE_MINUTES + 10_000 }))[0]).toBe(200);
});

test.each(['{"type":', 'null', '7', '[]', '[{"type":"event_callback"}]', '{}'])(
  '%s, signed, is malformed: 400 at once',
  async (body) => {
    const time = await timeTaken(async () => expect(await post(body)).toEqual([400, '']));
    expect(time).toBeLessThan(1_000);
  },
);

test.each(['payload=%7B', 'payload=%5B%5D', 'payload=null', ''])(
  'a malformed interaction (%s) is refused with 400 at once',
  async (body) => {
    const answer = () => post(body, { type: 'application/x-www-form-urlencoded' });
    const time = await timeTaken(async () => expect(await answer()).toEqual([400, '']));
    expect(time).toBeLessThan(1_000);
  },
);

test('the address check of Slack is answered', async () => {
  expect(await post('{"type":"url_verification","challenge":"abc"}')).toEqual([200, '{"challenge":"abc"}']);
});

test('an event sent twice is answered once, and a retry of one that was lost is answered', async () => {
  running.fake.reply = () => saying({ kind: 'silence', muted: true });
  await running.alice.say('stop');
  const [first] = running.slack.delivered();
  await running.slack.resend(first?.payload ?? {});
  await until(() => running.alice.inbox().length > 0);
  await running.platform.stop();
  expect(running.alice.inbox()).toHaveLength(1);
  expect(running.fake.answered).toHaveLength(1);
});

test('an event that could not be stored is answered 500 without a reason, and taken when Slack sends it again', async () => {
  const { accept } = running.fake;
  let broken = 1;
  running.fake.accept = async (incoming) => {
    broken -= 1;
    if (broken >= 0) throw new Error('alice@example.org said hello');
    return accept(incoming);
  };
  await running.alice.say('bonjour');
  await until(() => running.slack.delivered().length === 2);
  expect(running.slack.delivered().map(({ status, body }) => [status, body])).toEqual([
    [500, ''],
    [200, ''],
  ]);
  expect(running.fake.answered).toHaveLength(1);
  expect(running.kept).toContainEqual({ level: 'warn', code: 'slack.event.notAccepted', facts: {} });
  expect(JSON.stringify(running.kept)).not.toMatch(/alice|bonjour/);
});

test('Slack is acknowledged while the answer is still being made, and a stop waits for the answer', async () => {
  let release = () => {};
  running.fake.reply = () =>
    new Promise((resolve) => {
      release = () => resolve(saying({ kind: 'silence', muted: true }));
    });
  await running.alice.say('stop');
  expect(running.slack.delivered()).toMatchObject([{ status: 200 }]);
  await until(() => running.fake.answered.length === 1);
  let stopped = false;
  const stopping = running.platform.stop().then(() => {
    stopped = true;
  });
  expect(running.slack.calls('chat.postMessage')).toEqual([]);
  expect(stopped).toBe(false);
  release();
  await stopping;
  expect(running.alice.inbox()).toHaveLength(1);
  expect(running.fake.finished).toHaveLength(1);
});

test('what is nothing to us is acknowledged', async () => {
  expect((await running.slack.event({ type: 'reaction_added', user: 'UALICE' })).status).toBe(200);
  const closed = {
    type: 'view_closed',
    view: { id: 'V1', callback_id: 'mission' },
    user: { id: 'UALICE' },
    team: { id: 'T1' },
  };
  expect((await running.slack.interact(closed)).status).toBe(200);
  expect(running.fake.accepted).toEqual([]);
});

test('a payload of no kind we know is answered before Slack gives up, and told to nobody', async () => {
  expect(await running.slack.interact({ type: 'dance' })).toMatchObject({ status: 404, body: '' });
  expect(running.fake.accepted).toEqual([]);
});

test('an uninstall tells the application, twice as Slack does', async () => {
  await running.slack.uninstall();
  expect(running.fake.accepted.map(({ input, workspace }) => [input.kind, workspace])).toEqual([
    ['removed', 'T1'],
    ['removed', 'T1'],
  ]);
});

test('an empty signing secret is refused', () => {
  const { log } = keepingLog();
  const slack = createSlack({ signingSecret: ' ', botToken: 'xoxb', log, fallbackReader: reader });
  expect(() => slack.listen(express(), fakeReceive().receive)).toThrow('set SLACK_SIGNING_SECRET');
});
