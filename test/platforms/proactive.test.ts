import { type Notice, notices } from '../../src/domain/notices.js';
import { locales } from '../../src/domain/people/locale.js';
import { t } from '../../src/i18n/index.js';
import type { Message } from '../../src/messages/message.js';
import { footerOf } from '../../src/platforms/shared/proactive.js';
import { renderProactive as slack } from '../../src/platforms/slack/render/index.js';
import { renderProactive as teams } from '../../src/platforms/teams/render/index.js';
import { validateBlocks } from '../../src/sandbox/slack/limits/index.js';
import { said } from '../conversation/understanding/scene.js';
import { examples } from '../fixtures/teams/messages.js';
import { nastySamples, samples } from './slack/render/samples.js';

const everything: readonly Message[] = [...samples, ...nastySamples, ...Object.values(examples).flat()];
const toMany = (message: Message) => message.kind === 'announcement' && message.forMany;
const kinds = Object.entries(notices) as [Message['kind'], Notice][];

describe.each(kinds)('%s', (kind, { silencedBy }) => {
  const messages = everything.filter((message) => message.kind === kind && !toMany(message));

  test.each(locales)('says how to stop it, in both chats, in %s', (locale) => {
    expect(messages.length).toBeGreaterThan(0);
    const reader = { locale, timezone: 'Europe/Paris' };
    const footer = t(locale, `proactive.${silencedBy ?? 'all'}`);
    for (const message of messages) {
      expect(JSON.stringify(slack(message, reader).blocks.at(-1))).toContain(footer);
      expect(validateBlocks(slack(message, reader).blocks, 'message')).toEqual([]);
      expect(JSON.stringify(teams(message, reader).card.body.at(-1))).toContain(footer);
    }
  });
});

test('a channel, where nobody can stop it alone, is told nothing of it', () => {
  const posts = everything.filter(toMany);
  expect(posts.length).toBeGreaterThan(0);
  expect(posts.map(footerOf)).toEqual(posts.map(() => null));
});

test.each([
  ['announcements', 'mute announcements'],
  ['reminders', 'mute reminders'],
  ['all', 'settings'],
] as const)('what %s says to write is understood', (footer, meant) => {
  for (const locale of locales) {
    const [, words] = /[«“]\s?(.+?)\s?[»”]/u.exec(t(locale, `proactive.${footer}`)) ?? [];
    expect(said(words ?? '')).toBe(meant);
  }
});
