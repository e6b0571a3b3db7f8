import { chatUrl } from '../../../src/platforms/slack/chatUrl.js';

test('a conversation of two is opened by its id; until it is known, the workspace', () => {
  expect(chatUrl('T012AB', { channel: 'D9XY' })).toBe('https://app.slack.com/client/T012AB/D9XY');
  expect(chatUrl('E012AB', { channel: 'U9XY' })).toBe('https://app.slack.com/client/E012AB');
  expect(chatUrl('T012AB', { channel: 'D9/../x' })).toBe('https://app.slack.com/client/T012AB');
});

test('what is no workspace of Slack’s leads nowhere', () => {
  for (const bad of ['', 'T', 'T1/../..', 'x', 't012']) expect(chatUrl(bad, { channel: 'D1' })).toBeNull();
});
