import { GoneError } from '../../../src/sandbox/slack/acts/press.js';
import type { SlackStandIn } from '../../../src/sandbox/slack/index.js';
import { pressSlack } from '../../../src/sandbox/web/slackActs.js';
import { button, callApi, startSmallSlack, startTinyBot } from './support.js';

/** The second press of a double click, on what the first has replaced. */
test('sends nothing, and is no failure on the page', async () => {
  const bot = await startTinyBot();
  const slack: SlackStandIn = await startSmallSlack(bot.url);
  const row = { type: 'actions', block_id: 'row', elements: [button('Go')] };
  const { ts, channel } = await callApi(slack, 'chat.postMessage', {
    channel: 'UALICE',
    text: 'x',
    blocks: [row],
  });
  const where = { messageTs: String(ts), channelId: String(channel) };
  const press = () => pressSlack(slack, { person: 'UALICE', where, blockId: 'row', actionId: 'go' });
  await press();
  await callApi(slack, 'chat.update', { channel, ts, text: 'done', blocks: [] });
  await press();
  expect(bot.received).toHaveLength(1);
  await expect(slack.clickBlock('UALICE', where, 'row', 'go')).rejects.toThrow(GoneError);
  await slack.stop();
  await bot.stop();
});
