import type { SlackPlatform } from '../../../src/platforms/slack/index.js';
import { engagement } from './render/samples.js';
import { type Running, reader, startPlatform } from './support.js';

let running: Running;
let messenger: SlackPlatform['messenger'];
beforeEach(() => start());

async function start(timeoutMs?: number) {
  running = await startPlatform({}, timeoutMs);
  messenger = running.platform.messenger;
  await running.platform.identify();
}
afterEach(() => running.stop());

const outgoing = {
  workspace: 'T1',
  address: { channel: 'UALICE' },
  message: { kind: 'reminder.soon', engagement: engagement() },
  reader,
  deliveryId: 'd1',
} as const;
const lookup = { ...outgoing, since: null };
const sent = {
  kind: 'sent',
  ref: { channel: 'DUALICE', ts: expect.any(String) },
  address: { channel: 'DUALICE' },
};

test('a message is sent, with the mark of its delivery, and can be found by it', async () => {
  const outcome = await messenger.send(outgoing);
  expect(outcome).toEqual(sent);
  const metadata = { event_type: 'etincelle_delivery', event_payload: { delivery_id: 'd1' } };
  expect(running.slack.messages('UALICE', 'DUALICE')).toMatchObject([{ metadata }]);
  const found = { kind: 'found', ref: outcome.kind === 'sent' && outcome.ref };
  expect(await messenger.find(lookup)).toEqual(found);
  expect(await messenger.find({ ...lookup, address: { channel: 'DUALICE' } })).toEqual(found);
  expect(await messenger.find({ ...lookup, deliveryId: 'd2' })).toEqual({ kind: 'absent' });
});

test('a message sent can be replaced; one that is gone cannot', async () => {
  const outcome = await messenger.send(outgoing);
  if (outcome.kind !== 'sent') throw new Error('It was not sent.');
  expect(
    await messenger.update(outcome.ref, { ...outgoing, message: { kind: 'silence', muted: true } }),
  ).toEqual(sent);
  expect(running.alice.inbox()).toMatchObject([{ buttons: ['Réactiver les messages'] }]);
  const gone = await messenger.update({ channel: 'DUALICE', ts: '1.000000' }, outgoing);
  expect(gone).toEqual({ kind: 'unreachable', code: 'message_not_found' });
});

test('a rate limit is told with its delay, after one attempt', async () => {
  running.slack.faults.rateLimit('chat.postMessage', 30);
  expect(await messenger.send(outgoing)).toEqual({ kind: 'busy', retryAfterMs: 30_000, code: 'ratelimited' });
  expect(running.slack.calls('chat.postMessage')).toHaveLength(1);
});

test.each(['account_inactive', 'user_disabled', 'channel_not_found', 'not_in_channel'])(
  'somebody who cannot be written to is unreachable (%s)',
  async (code) => {
    running.slack.faults.refuseRecipient('UALICE', code);
    expect(await messenger.send(outgoing)).toEqual({ kind: 'unreachable', code });
  },
);

test('other refusals are final', async () => {
  running.slack.faults.refuse('chat.postMessage', 'msg_blocks_too_long');
  expect(await messenger.send(outgoing)).toEqual({ kind: 'failed', code: 'msg_blocks_too_long' });
  running.slack.faults.fail('chat.postMessage', 1, 404);
  expect(await messenger.send(outgoing)).toEqual({ kind: 'failed', code: 'http_404' });
});

test.each([401, 403])('a %i is a proxy’s, and says nothing of whom it was for', async (status) => {
  running.slack.faults.fail('chat.postMessage', 1, status);
  const code = `http_${status}`;
  expect(await messenger.send(outgoing)).toEqual({ kind: 'busy', retryAfterMs: 60_000, code });
});

test('a 500 or Slack’s own fatal error leaves a doubt', async () => {
  running.slack.faults.fail('chat.postMessage');
  expect(await messenger.send(outgoing)).toEqual({ kind: 'inDoubt', code: 'http_500' });
  running.slack.faults.refuse('chat.postMessage', 'fatal_error');
  expect(await messenger.send(outgoing)).toEqual({ kind: 'inDoubt', code: 'fatal_error' });
});

test('no answer leaves a doubt, and looking it up settles it: sent once', async () => {
  await running.stop();
  await start(2_000);
  running.slack.faults.delay('chat.postMessage', 30_000);
  expect(await messenger.send(outgoing)).toMatchObject({ kind: 'inDoubt' });
  expect(await messenger.find(lookup)).toMatchObject({ ref: { channel: 'DUALICE' } });
  running.slack.faults.drop('chat.postMessage');
  expect(await messenger.send({ ...outgoing, deliveryId: 'd2' })).toMatchObject({ kind: 'inDoubt' });
  expect(await messenger.find({ ...lookup, deliveryId: 'd2' })).toMatchObject({ kind: 'found' });
  expect(running.slack.calls('chat.postMessage')).toHaveLength(2);
});

test('when Slack refuses for good to be asked, nobody knows; what it will tell later is asked later', async () => {
  const { faults } = running.slack;
  faults.refuse('conversations.history', 'missing_scope');
  expect(await messenger.find(lookup)).toEqual({ kind: 'unknown' });
  for (const method of ['conversations.open', 'conversations.history']) {
    faults.fail(method, 1, 503);
    expect(await messenger.find(lookup)).toEqual({ kind: 'silent' });
    faults.rateLimit(method, 60);
    expect(await messenger.find(lookup)).toEqual({ kind: 'busy', retryAfterMs: 60_000 });
  }
  await running.slack.uninstall();
  expect(await messenger.find(lookup)).toEqual({ kind: 'busy', retryAfterMs: 60_000 });
});

test('an app that is shown 15 messages is shown those since the first try; when it is not shown all, nobody knows', async () => {
  const { platform, stop } = await startPlatform({ historyAtMost: 15, now: () => now });
  const say = (nth: number) => platform.messenger.send({ ...outgoing, deliveryId: `d${nth}` });
  let now = new Date('2026-11-23T08:00:00Z');
  for (let nth = 0; nth < 16; nth += 1) await say(nth);
  const find = (since: Date | null) => platform.messenger.find({ ...outgoing, deliveryId: 'd99', since });
  expect(await find(null)).toEqual({ kind: 'unknown' });
  now = new Date('2026-11-23T09:00:00Z');
  expect(await find(now)).toEqual({ kind: 'absent' });
  await say(99);
  expect(await find(new Date('2026-11-23T09:00:40Z'))).toMatchObject({ kind: 'found' });
  await stop();
});

test.each(['is_archived', 'restricted_action', 'restricted_action_read_only_channel'])(
  'a channel where it may not write (%s) is out of reach',
  async (code) => {
    running.slack.faults.refuse('chat.postMessage', code);
    expect(await messenger.send(outgoing)).toEqual({ kind: 'unreachable', code });
  },
);

test('another workspace is never written to with our token', async () => {
  expect(await messenger.send({ ...outgoing, workspace: 'T2' })).toEqual({
    kind: 'unreachable',
    code: 'not_installed',
  });
  expect(running.slack.calls('chat.postMessage')).toEqual([]);
});

const later = (code: string) => ({ kind: 'busy', retryAfterMs: 60_000, code });
const unusable = (code: string) => ({ level: 'warn', code: 'slack.token.unusable', facts: { code } });

test('an app that was removed reaches nobody, and nobody is out of reach for it', async () => {
  await running.slack.uninstall();
  expect(await messenger.send(outgoing)).toEqual(later('token_refused'));
  expect(running.kept).toContainEqual(unusable('account_inactive'));
});

test('a token that is wrong from the start says nothing of people, nor does a Slack that is away', async () => {
  const { slack, kept, platform, stop } = await startPlatform();
  slack.faults.refuse('auth.test', 'invalid_auth');
  expect(await platform.messenger.send(outgoing)).toEqual(later('token_refused'));
  slack.faults.fail('auth.test', 1, 503);
  expect(await platform.messenger.send(outgoing)).toEqual(later('token_not_identified'));
  expect(kept).toEqual([unusable('invalid_auth'), unusable('http_503')]);
  expect(slack.calls('chat.postMessage')).toEqual([]);
  expect(await platform.messenger.send(outgoing)).toEqual(sent);
  await stop();
});

test('a refusal that the token itself does not get from Slack leaves the token in use', async () => {
  running.slack.faults.refuse('chat.postMessage', 'invalid_auth');
  expect(await messenger.send(outgoing)).toEqual(later('invalid_auth'));
  expect(await messenger.send(outgoing)).toEqual(sent);
  expect(running.kept).toEqual([]);
});
