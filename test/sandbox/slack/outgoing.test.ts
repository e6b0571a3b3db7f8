import { until } from '../../support/eventually.js';
import { type Received, startSmallSlack, startTinyBot } from './support.js';

async function setUp(answer?: (received: Received) => { status?: number; body?: unknown }) {
  const bot = await startTinyBot(answer);
  const slack = await startSmallSlack(bot.url);
  const stop = () => Promise.all([slack.stop(), bot.stop()]);
  return { bot, slack, stop };
}

describe('what the stand-in sends', () => {
  test('a direct message is a signed message.im event with Slack envelope and escapes', async () => {
    const { bot, slack, stop } = await setUp();
    await slack.say('UALICE', 'moi & <toi>');
    const [event] = bot.received;
    expect(event?.signed).toBe(true);
    expect(event?.headers['content-type']).toBe('application/json');
    expect(event?.payload).toMatchObject({
      type: 'event_callback',
      team_id: 'T1',
      event: { type: 'message', channel_type: 'im', user: 'UALICE', text: 'moi &amp; &lt;toi&gt;' },
    });
    await stop();
  });

  test('a command is a signed form without charset, and its answer is shown to the person alone', async () => {
    const { bot, slack, stop } = await setUp(() => ({ body: { text: 'Voici.' } }));
    await slack.command('UALICE', '/mission', 'liste', 'CGENERAL');
    const [command] = bot.received;
    expect(command?.signed).toBe(true);
    expect(command?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(command?.payload).toMatchObject({ command: '/mission', text: 'liste', user_id: 'UALICE' });
    expect(slack.person('UALICE').channel('CGENERAL')).toMatchObject([{ text: 'Voici.', onlyMe: true }]);
    expect(slack.person('UBOB').channel('CGENERAL')).toEqual([]);
    await stop();
  });

  test('a command that fails shows Slack own sentence', async () => {
    const { slack, stop } = await setUp(() => ({ status: 500 }));
    await slack.command('UALICE', '/mission', '', 'CGENERAL');
    expect(slack.person('UALICE').channel('CGENERAL')[0]?.text).toContain('dispatch_failed');
    await stop();
  });

  test('a mention carries the mention of the bot', async () => {
    const { bot, slack, stop } = await setUp();
    await slack.mention('UBOB', 'CGENERAL', 'help');
    expect(bot.received[0]?.payload.event).toMatchObject({
      type: 'app_mention',
      text: `<@${slack.bot.userId}> help`,
    });
    await stop();
  });

  test('an event that fails is sent again with the same id and a retry number, until it is taken', async () => {
    let left = 2;
    const { bot, slack, stop } = await setUp(() => ({ status: left-- > 0 ? 500 : 200 }));
    await slack.say('UALICE', 'bonjour');
    await until(() => bot.received.length === 3);
    expect(new Set(bot.received.map((each) => each.payload.event_id)).size).toBe(1);
    expect(bot.received.map((each) => each.headers['x-slack-retry-num'])).toEqual([undefined, '1', '2']);
    await stop();
  });

  test('opening the home tells the bot, with the home shown before', async () => {
    const { bot, slack, stop } = await setUp();
    await slack.openHome('UALICE');
    expect(bot.received[0]?.payload.event).toMatchObject({
      type: 'app_home_opened',
      tab: 'home',
      user: 'UALICE',
    });
    await stop();
  });

  test('uninstalling sends both events', async () => {
    const { bot, slack, stop } = await setUp();
    await slack.uninstall();
    const types = bot.received.map((each) => (each.payload.event as { type: string }).type);
    expect(types).toEqual(['tokens_revoked', 'app_uninstalled']);
    await stop();
  });
});
