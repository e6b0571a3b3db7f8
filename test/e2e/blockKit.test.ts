import { WebClient } from '@slack/web-api';
import { renderMessage } from '../../src/platforms/slack/render/index.js';
import { validateBlocks } from '../../src/sandbox/slack/limits/index.js';
import { nastySamples, samples } from '../platforms/slack/render/samples.js';

/**
 * Slack itself says whether the stand-in's limits are its own: https://docs.slack.dev/reference/methods/blocks.validate.
 * Any bot token will do, as nothing is sent.
 */
const token = process.env.SLACK_VALIDATE_TOKEN;
const asked = (what: string, asks: (slack: WebClient) => Promise<void>): void =>
  token
    ? test(what, () => asks(new WebClient(token)))
    : test.skip(`${what}: SLACK_VALIDATE_TOKEN is not set`, async () => undefined);

type Blocks = readonly object[];

/** True when Slack would take them. What else goes wrong, like a refused token, is an error. */
async function takes(slack: WebClient, blocks: Blocks): Promise<boolean> {
  try {
    const { ok } = await slack.blocks.validate({ message: { blocks: blocks as never } });
    return ok === true;
  } catch (error) {
    const answer = (error as { data?: { errors?: unknown[] } }).data;
    if (!answer?.errors) throw error;
    return false;
  }
}

const text = (length: number, type = 'plain_text') => ({ type, text: 'a'.repeat(length) });
const button = (change: object, at = 0) => ({
  type: 'button',
  action_id: `a${at}`,
  text: text(4),
  ...change,
});
const actions = (...elements: object[]): Blocks => [{ type: 'actions', elements }];
const sections = (count: number): Blocks => Array(count).fill({ type: 'section', text: text(3, 'mrkdwn') });

/** Each limit as it stands, and one beyond it. */
const edges: Record<string, Blocks> = {
  'fifty blocks': sections(50),
  'fifty-one blocks': sections(51),
  'a header of 150 characters': [{ type: 'header', text: text(150) }],
  'a header of 151 characters': [{ type: 'header', text: text(151) }],
  'a section of 3,000 characters': [{ type: 'section', text: text(3_000, 'mrkdwn') }],
  'a section of 3,001 characters': [{ type: 'section', text: text(3_001, 'mrkdwn') }],
  'ten fields': [{ type: 'section', fields: Array(10).fill(text(9, 'mrkdwn')) }],
  'eleven fields': [{ type: 'section', fields: Array(11).fill(text(9, 'mrkdwn')) }],
  'a label of 75 characters': actions(button({ text: text(75) })),
  'a label of 76 characters': actions(button({ text: text(76) })),
  'a value of 2,000 characters': actions(button({ value: 'a'.repeat(2_000) })),
  'a value of 2,001 characters': actions(button({ value: 'a'.repeat(2_001) })),
  'twenty-five buttons': actions(...Array.from({ length: 25 }, (_, at) => button({}, at))),
  'twenty-six buttons': actions(...Array.from({ length: 26 }, (_, at) => button({}, at))),
  'one action twice': actions(button({}), button({})),
  'no text': [{ type: 'section' }],
};

asked('Slack draws its limits where the stand-in draws them', async (slack) => {
  for (const [what, blocks] of Object.entries(edges)) {
    const here = validateBlocks(blocks, 'message').length === 0;
    expect([what, await takes(slack, blocks)]).toEqual([what, here]);
  }
});

asked('Slack takes every message of ours', async (slack) => {
  const reader = { locale: 'fr', timezone: 'Europe/Paris' } as const;
  for (const message of [...samples, ...nastySamples]) {
    const { blocks } = renderMessage(message, reader);
    expect([message.kind, await takes(slack, blocks)]).toEqual([message.kind, true]);
  }
});
