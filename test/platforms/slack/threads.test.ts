import { engagement } from './render/samples.js';
import { type Running, saying, startPlatform } from './support.js';

let running: Running;
beforeEach(async () => {
  running = await startPlatform();
  running.fake.reply = () => saying(help);
});
afterEach(() => running.stop());

const help = { kind: 'help', organiser: false } as const;
const confirmed = { kind: 'engagement.confirmed', engagement: engagement(), already: false } as const;
const THREAD = '1700000000.000100';
const argsOf = (method: string) => running.slack.calls(method).map(({ args }) => args);

test('a mention in a thread is answered in the thread, one at the root beside it', async () => {
  await running.slack.mention('UALICE', 'CGENERAL', 'aide', { thread_ts: THREAD });
  await running.slack.mention('UALICE', 'CGENERAL', 'aide');
  await running.platform.stop();
  expect(argsOf('chat.postEphemeral').map(({ thread_ts }) => thread_ts)).toEqual([THREAD, undefined]);
});

test('where a thread cannot be answered in, the personal chat is, outside any thread', async () => {
  running.slack.faults.refuse('chat.postEphemeral', 'not_in_channel');
  await running.slack.mention('UALICE', 'CGENERAL', 'aide', { thread_ts: THREAD });
  await running.platform.stop();
  expect(argsOf('chat.postMessage')).toMatchObject([{ channel: 'UALICE' }]);
  expect(argsOf('chat.postMessage')[0]).not.toHaveProperty('thread_ts');
});

test('words in a thread of the personal chat are answered there, and so are the buttons of that answer', async () => {
  await running.slack.say('UALICE', 'aide', { thread_ts: THREAD });
  await running.platform.stop();
  await running.alice.press('Voir les missions');
  await running.platform.stop();
  expect(argsOf('chat.postMessage').map(({ thread_ts }) => thread_ts)).toEqual([THREAD, THREAD]);
});

test('a button in a thread of a channel is answered in the thread', async () => {
  await running.slack.mention('UALICE', 'CGENERAL', 'aide', { thread_ts: THREAD });
  await running.platform.stop();
  running.fake.reply = () => saying(help);
  await running.alice.press('Voir les missions');
  await running.platform.stop();
  expect(argsOf('response_url')).toMatchObject([{ thread_ts: THREAD }]);
});

test('the first message of a thread is answered beside it, not in a thread', async () => {
  await running.slack.say('UALICE', 'bonjour');
  await running.platform.stop();
  const payload = running.slack.delivered()[0]?.payload ?? {};
  const event = payload.event as Record<string, unknown>;
  await running.slack.resend({ ...payload, event_id: 'EvParent', event: { ...event, thread_ts: event.ts } });
  await running.platform.stop();
  expect(argsOf('chat.postMessage').map(({ thread_ts }) => thread_ts)).toEqual([undefined, undefined]);
});

test('an answer that takes the place of what was pressed stays where that is', async () => {
  running.fake.reply = () => saying(confirmed);
  await running.slack.say('UALICE', 'je viens', { thread_ts: THREAD });
  await running.platform.stop();
  running.fake.reply = () => saying({ kind: 'engagement.withdrawn', engagement: engagement() });
  await running.alice.press('Me désister');
  await running.platform.stop();
  expect(argsOf('response_url')[0]).not.toHaveProperty('thread_ts');
  expect(running.slack.messages('UALICE', running.slack.dmOf('UALICE')).at(-1)?.thread_ts).toBe(THREAD);
});
