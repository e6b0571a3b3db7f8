import { eventually } from '../../support/eventually.js';
import { type Running, replyWith, saying, startPlatform } from './support.js';

const help = { kind: 'help', organiser: false } as const;
const calls = (running: Running, method: string) => running.slack.calls(`assistant.threads.${method}`);
const answers = (running: Running) =>
  running.slack.messages('UALICE', 'DUALICE').filter((message) => message.bot_id !== undefined);
const questions = (running: Running) =>
  running.slack.messages('UALICE', 'DUALICE').filter((message) => message.bot_id === undefined);

describe('where Slack shows the app as an agent', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startPlatform({ agentView: true });
    running.fake.reply = () => saying(help);
  });
  afterEach(() => running.stop());

  test('prompts in the reader’s language are pinned when the chat is opened, and nothing is said', async () => {
    running.fake.reply = () => replyWith({ reader: { locale: 'en', timezone: 'Europe/Paris' } });
    await running.slack.openChat('UALICE');
    await running.platform.stop();
    const { title, prompts } = running.slack.prompts('UALICE') ?? {};
    expect(title).toBe('You can ask:');
    expect(prompts?.map(({ message }) => message)).toEqual([
      'What missions are open?',
      'My missions',
      'Missions this week',
      'How does it work?',
    ]);
    expect(answers(running)).toEqual([]);
    expect(running.fake.finished).toHaveLength(1);
  });

  test('each question has a thread of its own, and no status is left under it', async () => {
    await running.alice.say('aide');
    await running.alice.say('et les missions ?');
    await eventually(() => expect(answers(running)).toHaveLength(2));
    const threads = answers(running).map(({ thread_ts }) => thread_ts);
    expect(threads.sort()).toEqual(questions(running).map(({ ts }) => ts));
    expect(running.slack.statuses('UALICE')).toEqual([]);
  });

  test('a question in a thread is answered in that thread', async () => {
    await running.alice.say('aide');
    await eventually(() => expect(answers(running)).toHaveLength(1));
    const [first] = questions(running);
    await running.slack.say('UALICE', 'et ensuite ?', { thread_ts: String(first?.ts) });
    await eventually(() => expect(answers(running)).toHaveLength(2));
    expect(answers(running).map(({ thread_ts }) => thread_ts)).toEqual([first?.ts, first?.ts]);
  });

  test('a status is shown while an answer takes its time, and is gone with it', async () => {
    await running.alice.say('aide');
    await eventually(() => expect(answers(running)).toHaveLength(1));
    let tell = () => {};
    running.fake.reply = () =>
      new Promise((resolve) => {
        tell = () => resolve(saying(help));
      });
    await running.alice.say('et les missions ?');
    await eventually(() => expect(running.slack.statuses('UALICE')).toEqual(['cherche une réponse…']));
    tell();
    await eventually(() => expect(answers(running)).toHaveLength(2));
    expect(running.slack.statuses('UALICE')).toEqual([]);
  });

  test('an answer that comes at once shows no status, once it is known that the agent is there', async () => {
    await running.alice.say('aide');
    await eventually(() => expect(answers(running)).toHaveLength(1));
    expect(calls(running, 'setStatus')).toHaveLength(1);
    await running.alice.say('et les missions ?');
    await eventually(() => expect(answers(running)).toHaveLength(2));
    expect(calls(running, 'setStatus')).toHaveLength(1);
  });

  test('where nothing is said in the thread the status goes too', async () => {
    running.fake.reply = () => replyWith({});
    await running.alice.say('je m’inscris');
    await running.platform.stop();
    expect(calls(running, 'setStatus').map(({ answer }) => answer)).toEqual(['ok', 'ok']);
    expect(running.slack.statuses('UALICE')).toEqual([]);
  });

  test('a question that is gone by then is no reason to leave the agent’s threads', async () => {
    await running.alice.say('aide');
    await eventually(() => expect(answers(running)).toHaveLength(1));
    running.slack.faults.refuse('assistant.threads.setStatus', 'invalid_thread_ts');
    running.fake.reply = () => replyWith({});
    await running.alice.say('je m’inscris');
    await eventually(() => expect(calls(running, 'setStatus')).toHaveLength(2));
    await running.platform.stop();
    running.fake.reply = () => saying(help);
    await running.alice.say('et les missions ?');
    await eventually(() => expect(answers(running)).toHaveLength(2));
    expect(answers(running)[1]?.thread_ts).toBe(questions(running)[2]?.ts);
  });

  test('when Slack does not take the status, the answer comes all the same, in the plain chat', async () => {
    running.slack.faults.fail('assistant.threads.setStatus');
    await running.alice.say('aide');
    await eventually(() => expect(answers(running)).toHaveLength(1));
    expect(answers(running)[0]?.thread_ts).toBeUndefined();
    await running.alice.say('et les missions ?');
    await eventually(() => expect(answers(running)).toHaveLength(2));
    expect(answers(running)[1]?.thread_ts).toBeDefined();
  });
});

describe('where Slack knows no agent', () => {
  let running: Running;
  beforeEach(async () => {
    running = await startPlatform();
    running.fake.reply = () => saying(help);
  });
  afterEach(() => running.stop());

  test('everything is said in the plain chat, and Slack is asked once', async () => {
    await running.alice.say('aide');
    await eventually(() => expect(answers(running)).toHaveLength(1));
    await running.alice.say('et les missions ?');
    await eventually(() => expect(answers(running)).toHaveLength(2));
    expect(answers(running).map(({ thread_ts }) => thread_ts)).toEqual([undefined, undefined]);
    expect(calls(running, 'setStatus').map(({ answer }) => answer)).toEqual(['missing_scope']);
    await running.slack.openChat('UALICE');
    await running.platform.stop();
    expect(calls(running, 'setSuggestedPrompts')).toEqual([]);
    expect(running.kept).toEqual([]);
  });
});
