import { readFileSync } from 'node:fs';
import { type Running, saying, startPlatform } from './support.js';

/** What is heard of all that Slack sends, and what is left. */
let running: Running;
beforeEach(async () => {
  running = await startPlatform();
  running.fake.reply = () => saying({ kind: 'help', organiser: false });
});
afterEach(() => running.stop());

const file = { id: 'F1', name: 'plan.pdf', mimetype: 'application/pdf' };
const words = () => running.fake.accepted.map(({ input }) => input);

test.each([
  ['with a file', { subtype: 'file_share', files: [file] }],
  ['from a thread to all', { subtype: 'thread_broadcast', thread_ts: '1700000000.000100' }],
  ['after /me', { subtype: 'me_message' }],
])('words sent %s are heard, in the personal chat and in a mention', async (_name, more) => {
  await running.slack.say('UALICE', 'mes missions', more);
  await running.slack.mention('UALICE', 'CGENERAL', 'mes missions', more);
  await running.platform.stop();
  expect(words()).toEqual([
    { kind: 'text', text: 'mes missions' },
    { kind: 'text', text: 'mes missions' },
  ]);
});

test('people are told by their account, and the bot itself is not', async () => {
  const { bot } = running.slack;
  const said = `<@${bot.userId}> inscris-moi avec <@UBOB|bob> &lt;3`;
  const event = { type: 'message', channel_type: 'im', user: 'UALICE', channel: 'D1', ts: '1', text: said };
  await running.slack.event(event);
  await running.platform.stop();
  expect(words()).toEqual([{ kind: 'text', text: 'inscris-moi avec <@UBOB> <3' }]);
});

test.each([
  ...['bot_message', 'message_changed', 'message_deleted', 'channel_join', 'bot_add', 'reminder_add'],
  ...['channel_topic', 'tombstone', 'assistant_app_thread', 'document_mention', 'something_new'],
])('a message of subtype %s is left', async (subtype) => {
  await running.slack.say('UALICE', 'mes missions', { subtype });
  await running.slack.mention('UALICE', 'CGENERAL', 'mes missions', { subtype });
  await running.platform.stop();
  expect(words()).toEqual([]);
});

test('a file of a bot is left', async () => {
  const event = { type: 'message', channel_type: 'im', user: 'UROBOT', bot_id: 'B1', channel: 'D1', ts: '1' };
  await running.slack.event({ ...event, subtype: 'file_share', text: 'mes missions', files: [file] });
  await running.platform.stop();
  expect(words()).toEqual([]);
});

test('our slash command is the one of the manifest; any other is left, without a word', async () => {
  const manifest = JSON.parse(
    readFileSync(new URL('../../../manifests/slack/manifest.json', import.meta.url), 'utf8'),
  );
  const [{ command }] = manifest.features.slash_commands;
  await running.slack.command('UALICE', '/conges', 'mes missions', 'CGENERAL');
  await running.slack.command('UALICE', '/Mission', 'mes missions', 'CGENERAL');
  expect(running.slack.delivered().map(({ status, body }) => [status, body])).toEqual([
    [200, ''],
    [200, ''],
  ]);
  await running.slack.command('UALICE', command, 'aide', 'CGENERAL');
  await running.platform.stop();
  expect(words()).toEqual([{ kind: 'action', intent: { kind: 'help' } }]);
});
