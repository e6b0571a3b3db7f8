import type { Incoming } from '../../../src/conversation/incoming.js';
import { emptyHome } from '../../fixtures/emptyHome.js';
import { type Running, replyWith, saying, startPlatform } from './support.js';

let running: Running;
beforeEach(async () => {
  running = await startPlatform();
});
afterEach(() => running.stop());

const silence = saying({ kind: 'silence', muted: true });
const incoming: Incoming = {
  platform: 'slack',
  workspace: 'T1',
  eventId: 'Ev1',
  userId: 'UALICE',
  where: 'channel',
  address: null,
  channel: null,
  hints: {},
  input: { kind: 'text', text: 'stop' },
};
const late = (part: Partial<Incoming> = {}, reply = silence) =>
  running.platform.answerLate({ ...incoming, ...part }, reply);

test('the reply to an event that was left open goes to the personal chat, once', async () => {
  expect(await late()).toBe(true);
  expect(await late()).toBe(true);
  expect(await late({ eventId: 'Ev2' })).toBe(true);
  expect(running.alice.inbox()).toHaveLength(2);
});

test('an answer that was given, though its event was left open, is not given again', async () => {
  running.fake.reply = () => silence;
  await running.alice.say('stop');
  await running.platform.stop();
  const [answered] = running.fake.answered;
  expect(await late(answered)).toBe(true);
  expect(running.alice.inbox()).toHaveLength(1);
});

test('the home is published again', async () => {
  expect(await late({ where: 'home', input: { kind: 'home' } }, saying(emptyHome))).toBe(true);
  expect(JSON.stringify(running.slack.home('UALICE'))).toContain('Bonjour Alice');
});

test('what is for nobody, or says nothing, is done', async () => {
  expect(await late({ userId: '', input: { kind: 'removed' } })).toBe(true);
  expect(await late({}, replyWith({ fieldProblems: { title: 'required' } }))).toBe(true);
  expect(running.alice.inbox()).toEqual([]);
});

test('a failure that may pass is to be tried again, a final one is not', async () => {
  running.slack.faults.fail('chat.postMessage');
  expect(await late()).toBe(false);
  running.slack.faults.refuseRecipient('UALICE', 'account_inactive');
  expect(await late()).toBe(true);
});

test('when Slack cannot tell whether it was said, it is said', async () => {
  running.slack.faults.refuse('conversations.open', 'missing_scope');
  expect(await late()).toBe(true);
  expect(running.alice.inbox()).toHaveLength(1);
});
