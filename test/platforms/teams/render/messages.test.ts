import { decodeIntent } from '../../../../src/conversation/intents.js';
import { locales } from '../../../../src/domain/people/locale.js';
import type { Message } from '../../../../src/messages/message.js';
import { readPayload } from '../../../../src/platforms/teams/payload.js';
import { render } from '../../../../src/platforms/teams/render/index.js';
import { validateCard } from '../../../../src/sandbox/teams/index.js';
import { cardActions } from '../../../../src/sandbox/teams/readCard.js';
import { examples } from '../../../fixtures/teams/messages.js';
import { read } from './read.js';

const all: Message[] = Object.values(examples).flat();
const cases = locales.flatMap((locale) =>
  all.map((message, index) => ({ kind: message.kind, locale, message, index })),
);
const readerIn = (locale: (typeof locales)[number]) => ({ locale, timezone: 'America/New_York' });

test.each(cases)('$kind in $locale ($index) is a card that Teams shows', ({ message, locale }) => {
  const { card, summary } = render(message, readerIn(locale));
  expect(validateCard(card)).toEqual([]);
  expect(summary.trim()).not.toBe('');
  expect(summary).not.toContain('\n');
  expect(card.lang).toBe(locale);
});

test.each(cases)(
  'every button of $kind in $locale ($index) carries an intent and, out of a menu, its fallback',
  ({ message, locale }) => {
    const { card } = render(message, readerIn(locale));
    for (const action of cardActions({ ...card })) {
      const payload = readPayload(action.data);
      expect(decodeIntent(payload && 'intent' in payload ? payload.intent : null)).not.toBeNull();
      expect(action).toMatchObject({
        type: 'Action.Execute',
        verb: expect.any(String),
        // Whoever is chosen beside one of these is sent along.
        ...(payload && 'person' in payload ? {} : { associatedInputs: 'none' }),
        // A client that shows menus knows this action too.
        ...(action.mode === 'secondary'
          ? {}
          : { fallback: { type: 'Action.Submit', title: action.title, data: action.data } }),
      });
    }
  },
);

test.each(all.map((message, index) => ({ kind: message.kind, message, index })))(
  'what people wrote is shown as they wrote it in $kind ($index)',
  ({ message }) => {
    const text = read(render(message, readerIn('fr'))).text;
    expect(text).not.toContain('\\');
    if (text.includes('gras')) expect(text).toContain('*gras* _ital_ [lien](https://mal.exemple)');
    expect(JSON.stringify(render(message, readerIn('fr')).card)).not.toContain('{{DATE');
  },
);

test('cards have no text of another language or of the code', () => {
  for (const { message, locale } of cases) {
    expect(read(render(message, readerIn(locale))).text).not.toMatch(/undefined|null|\[object|\{\w+\}|NaN/);
  }
});
