import type { SlackStandIn } from '../../../src/sandbox/slack/index.js';
import type { Json } from '../../../src/sandbox/slack/limits/rules.js';
import { button, callApi, section, startSmallSlack } from './support.js';

let now = new Date('2026-11-23T09:00:00Z');
let slack: SlackStandIn;
const call = (method: string, args?: Json, token?: string) => callApi(slack, method, args, token);

beforeEach(async () => {
  now = new Date('2026-11-23T09:00:00Z');
  slack = await startSmallSlack('http://127.0.0.1:1', { now: () => now });
});
afterEach(() => slack.stop());

describe('messages over the Web API', () => {
  test('a message to a person opens the chat with them', async () => {
    const answer = await call('chat.postMessage', { channel: 'UALICE', text: 'Bonjour' });
    expect(answer).toMatchObject({ ok: true, channel: slack.dmOf('UALICE') });
    expect(slack.person('UALICE').inbox()).toMatchObject([{ text: 'Bonjour', at: now }]);
  });

  test('what is wrong with blocks is told', async () => {
    const answer = await call('chat.postMessage', {
      channel: 'UALICE',
      text: 'x',
      blocks: [{ type: 'carousel' }],
    });
    expect(answer).toMatchObject({ ok: false, error: 'invalid_blocks' });
    expect(JSON.stringify(answer.response_metadata)).toContain('unsupported type: carousel');
  });

  test('heavy blocks, empty messages and bad metadata are refused', async () => {
    const blocks = Array.from({ length: 5 }, () => section('x'.repeat(2900)));
    expect(await call('chat.postMessage', { channel: 'UALICE', blocks })).toMatchObject({
      error: 'msg_blocks_too_long',
    });
    expect(await call('chat.postMessage', { channel: 'UALICE' })).toMatchObject({ error: 'no_text' });
    const metadata = { event_type: 'x' };
    const answer = await call('chat.postMessage', { channel: 'UALICE', text: 'x', metadata });
    expect(answer).toMatchObject({ error: 'invalid_metadata_format' });
  });

  test('an edit changes the message, and an ephemeral one cannot be edited', async () => {
    const { channel, ts } = await call('chat.postMessage', { channel: 'CGENERAL', text: 'one' });
    await call('chat.update', { channel, ts, text: 'two' });
    expect(slack.person('UBOB').channel('CGENERAL')).toMatchObject([{ text: 'two' }]);
    const whisper = await call('chat.postEphemeral', { channel: 'CGENERAL', user: 'UBOB', text: 'psst' });
    const edit = await call('chat.update', { channel, ts: whisper.message_ts, text: 'no' });
    expect(edit).toMatchObject({ error: 'message_not_found' });
    expect(slack.person('UALICE').channel('CGENERAL')).toHaveLength(1);
  });

  test('history gives metadata when asked, newest first', async () => {
    const metadata = { event_type: 'e', event_payload: { id: '1' } };
    const { channel } = await call('chat.postMessage', { channel: 'UALICE', text: 'one', metadata });
    await call('chat.postMessage', { channel: 'UALICE', text: 'two' });
    const answer = await call('conversations.history', { channel, include_all_metadata: true });
    expect(answer.messages).toMatchObject([{ text: 'two' }, { text: 'one', metadata }]);
  });

  test('a message to somebody who left, a bot or nobody is refused', async () => {
    const errors = await Promise.all(
      ['ULEFT', 'UROBOT', 'CNONE'].map(
        async (channel) => (await call('chat.postMessage', { channel, text: 'x' })).error,
      ),
    );
    expect(errors).toEqual(['user_disabled', 'cannot_dm_bot', 'channel_not_found']);
  });
});

describe('people over the Web API', () => {
  test('a user comes with zone and, when asked, locale', async () => {
    const answer = await call('users.info', { user: 'UBOB', include_locale: true });
    expect(answer.user).toMatchObject({ tz: 'America/New_York', tz_offset: -18_000, locale: 'en-US' });
  });

  test('the member list needs a limit and comes in pages', async () => {
    expect(await call('users.list')).toMatchObject({ error: 'limit_required' });
    expect(await call('users.list', { limit: 1000 })).toMatchObject({ error: 'invalid_limit' });
    const ids: string[] = [];
    let cursor = '';
    do {
      const answer = await call('users.list', { limit: 3, cursor });
      ids.push(...(answer.members as { id: string }[]).map((each) => each.id));
      cursor = (answer.response_metadata as { next_cursor: string }).next_cursor;
    } while (cursor);
    expect(ids).toEqual(['USLACKBOT', slack.bot.userId, 'UALICE', 'UBOB', 'UROBOT', 'UGUEST', 'ULEFT']);
  });

  test('a person is found by e-mail', async () => {
    const answer = await call('users.lookupByEmail', { email: 'Alice@example.org' });
    expect(answer.user).toMatchObject({ id: 'UALICE' });
  });
});

describe('refusals and faults', () => {
  test('a bad token, an unknown method and an uninstalled app are refused', async () => {
    expect(await call('auth.test', {}, 'xoxb-other')).toMatchObject({ error: 'invalid_auth' });
    expect(await call('chat.sing')).toMatchObject({ error: 'unknown_method' });
    expect(await call('constructor')).toMatchObject({ error: 'unknown_method' });
    await slack.uninstall();
    expect(await call('auth.test')).toMatchObject({ error: 'account_inactive' });
  });

  test('a rate limit answers 429 with Retry-After, then all is well', async () => {
    slack.faults.rateLimit('auth.test', 2);
    const limited = await call('auth.test');
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '2']);
    expect(await call('auth.test')).toMatchObject({ ok: true });
  });

  test('a dropped call is done all the same', async () => {
    slack.faults.drop('chat.postMessage');
    await expect(call('chat.postMessage', { channel: 'UALICE', text: 'x' })).rejects.toThrow();
    expect(slack.person('UALICE').inbox()).toHaveLength(1);
  });

  test('a person can be out of reach', async () => {
    slack.faults.refuseRecipient('UALICE', 'account_inactive');
    const answer = await call('chat.postMessage', { channel: 'UALICE', text: 'x' });
    expect(answer).toMatchObject({ ok: false, error: 'account_inactive' });
    expect(slack.calls('chat.postMessage')).toMatchObject([{ answer: 'account_inactive' }]);
  });
});

describe('views over the Web API', () => {
  const modal = { type: 'modal', title: { type: 'plain_text', text: 'Form' }, blocks: [section('x')] };

  test('a home is published', async () => {
    const blocks = [section('Welcome'), { type: 'actions', elements: [button('Go')] }];
    await call('views.publish', { user_id: 'UALICE', view: { type: 'home', blocks } });
    expect(slack.home('UALICE')).toMatchObject({
      type: 'home',
      blocks: [{ block_id: 'b0' }, { block_id: 'b1' }],
    });
  });

  test('a trigger nobody gave is refused', async () => {
    expect(await call('views.open', { trigger_id: '1.2', view: modal })).toMatchObject({
      error: 'invalid_trigger_id',
    });
  });
});
