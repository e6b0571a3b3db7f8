import { locales } from '../../../src/domain/people/locale.js';
import { visibleWords } from '../../../src/domain/people/visibleText.js';
import type { Message } from '../../../src/messages/message.js';
import { examples } from '../../fixtures/teams/messages.js';
import { samples } from '../slack/render/samples.js';
import { fieldsRead, freeFields, withoutAccounts, withText } from './fields.js';
import { slackButtons, slackFaults, slackText } from './slack.js';
import { teamsButtons, teamsFaults, teamsText } from './teams.js';
import { hostileTexts, MARK } from './texts.js';

/** Whatever is typed into whatever field, in every message that shows it, in both chats. */
const given: Message[] = [...samples, ...Object.values(examples).flat()].map(withoutAccounts);
const everything = [...new Map(given.map((message) => [JSON.stringify(message), message])).values()];
const kinds = [...new Set(everything.map(({ kind }) => kind))];
const ofKind = (kind: string) => everything.filter((message) => message.kind === kind);
const reader = { locale: 'fr', timezone: 'Europe/Paris' } as const;

const chats = {
  slack: { faults: slackFaults, text: slackText, buttons: slackButtons },
  teams: { faults: teamsFaults, text: teamsText, buttons: teamsButtons },
} as const;

const bidirectional = /[\u202a-\u202e\u2066-\u2069]/;

/** Such texts leave each other room: they can stand in every field at once. */
const isShort = (typed: string): boolean => typed.endsWith(MARK);

/** What is shown shortened: of a name, in the greeting, the first. */
const shortened = (kind: string, field: string): boolean => kind === 'home' && field === 'name';

/** People of one name, thirty times one mission: nothing could tell their buttons apart. */
const areAlike = (message: Message): boolean => {
  const ids = [...JSON.stringify(message).matchAll(/"(?:engagementId|id)":"([^"]+)"/g)].map(([, id]) => id);
  return message.kind === 'takeOff.choose' || new Set(ids).size < ids.length;
};

describe.each(['slack', 'teams'] as const)('in %s', (chat) => {
  const { faults, text: shown, buttons } = chats[chat];

  test.each(kinds)(
    '%s shows what was typed as text, whole or cut cleanly, and nothing it calls for',
    (kind) => {
      for (const message of ofKind(kind)) {
        const fields = fieldsRead(message, (watched) => faults(watched, reader));
        for (const [what, typed] of Object.entries(hostileTexts)) {
          if (isShort(typed) && faults(withText(message, fields, typed), reader).length === 0) continue;
          for (const field of fields) {
            const found = faults(withText(message, [field], typed), reader);
            expect([field, what, found]).toEqual([field, what, []]);
          }
        }
      }
    },
  );

  test.each(kinds)('%s shows it as it was typed, where it has room', (kind) => {
    const short = Object.entries(hostileTexts).filter(([, typed]) => isShort(typed));
    for (const message of ofKind(kind)) {
      const fields = fieldsRead(message, (watched) => shown(watched, reader));
      const whole = fields.filter((each) => !shortened(kind, each));
      for (const [what, typed] of short) {
        const kept = visibleWords(typed);
        const text = shown(withText(message, whole, kept), reader);
        expect(text).not.toMatch(bidirectional);
        if (!text.replaceAll(kept, '').includes(MARK)) continue;
        for (const field of whole) {
          const alone = shown(withText(message, [field], kept), reader);
          if (alone.includes(MARK)) expect([field, what, alone.includes(kept)]).toEqual([field, what, true]);
        }
      }
    }
  });

  test.each(locales)(
    'buttons of one label that do different things have names that tell them apart (%s)',
    (locale) => {
      for (const message of everything.filter((each) => !areAlike(each))) {
        const all = buttons(message, { ...reader, locale });
        for (const { label, spoken, does } of all) {
          expect(label).toMatch(/[\p{L}\p{N}]/u);
          const others = all.filter((one) => one.label === label && one.does !== does);
          expect([message.kind, label, others.map((one) => one.spoken)]).toEqual([
            message.kind,
            label,
            expect.not.arrayContaining([spoken]),
          ]);
        }
      }
    },
  );
});

test('the fields that somebody writes are found in the messages', () => {
  const found = new Set(everything.flatMap(freeFields));
  for (const field of ['title', 'summary', 'nonprofit', 'place', 'skills', 'contact.name', 'contact.phone'])
    expect([...found]).toContain(field);
});
