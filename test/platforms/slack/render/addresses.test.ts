import fc from 'fast-check';
import type { Reader } from '../../../../src/domain/people/reader.js';
import type { Message } from '../../../../src/messages/message.js';
import { renderMessage } from '../../../../src/platforms/slack/render/index.js';
import { clip, escaped, linked } from '../../../../src/platforms/slack/render/text.js';
import { linksOfMrkdwn, readMrkdwn } from '../../../../src/sandbox/slack/markup.js';
import { engagement, mission } from './samples.js';

const reader: Reader = { locale: 'fr', timezone: 'Europe/Paris' };
const VISIO = 'https://visio.example.org/salle_des_fetes?pwd=a_b&x=*y*~z';

const about = (place: string): Message[] => [
  { kind: 'mission.details', mission: mission({ place }) },
  { kind: 'announcement', mission: mission({ place }), forMany: true },
  { kind: 'mission.preview', mission: mission({ place }) },
  { kind: 'engagement.confirmed', engagement: engagement({}, mission({ place })), already: false },
  { kind: 'reminder.soon', engagement: engagement({}, mission({ place })) },
  { kind: 'my.missions', page: 0, pages: 1, engagements: [engagement({}, mission({ place }))] },
];
const marked = (message: Message): string[] =>
  [
    ...JSON.stringify(renderMessage(message, reader).blocks).matchAll(
      /"type":"mrkdwn","text":("(?:[^"\\]|\\.)*")/g,
    ),
  ].map(([, text = '""']) => JSON.parse(text));

test.each([VISIO, `En ligne : ${VISIO}.`, `${VISIO} (code 12_34)`])(
  'a place %s is a link, untouched',
  (place) => {
    for (const message of about(place))
      expect(marked(message).flatMap(linksOfMrkdwn)).toContainEqual({ url: VISIO, label: VISIO });
  },
);

test('an address in the text of a mission is a link too, and the text around it untouched', () => {
  const summary = `Le plan : ${VISIO}\nVenez à 9 h.`;
  const shown = marked({ kind: 'mission.details', mission: mission({ summary }) });
  expect(shown.flatMap(linksOfMrkdwn)).toEqual([{ url: VISIO, label: VISIO }]);
  expect(shown.map((text) => readMrkdwn(text, (id) => id))).toContain(summary);
});

test('an address that is cut short leads nowhere, and so does one in somebody’s markup', () => {
  const long = `https://visio.example.org/${'a'.repeat(500)}`;
  for (const place of [long, `<${VISIO}|ici>`, `[ici](${VISIO})`])
    for (const message of about(place)) expect(marked(message).flatMap(linksOfMrkdwn)).toEqual([]);
});

test.each([
  ...[
    'plan_acces_v2.pdf',
    'jean_marc.le_goff@example.org',
    'code 12_34_56',
    'salle B*12*C',
    'v1~rc1~2',
    VISIO,
  ],
  ...['C:\\plans\\acces_nord', 'Wi-Fi invite_2027'],
])('%s is shown untouched', (text) => {
  for (const show of [escaped, linked])
    expect(show(text).replaceAll(/^<|>$/g, '')).toBe(text.replaceAll('&', '&amp;'));
});

test('what Slack would take for marks means nothing, whatever is written', () => {
  const piece = fc.constantFrom(
    '*',
    '_',
    '~',
    '`',
    ' ',
    'a',
    '7',
    '.',
    '<',
    '&',
    '@',
    'https://x.org/a_b',
    '\n',
    '|',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join('');
      for (const show of [escaped, linked])
        expect(readMrkdwn(show(text), (id) => id).replaceAll('\u200b', '')).toBe(text);
      for (const { url, label } of linksOfMrkdwn(linked(text))) expect(label).toBe(url);
    }),
    { numRuns: 2_000 },
  );
});

test('texts are cut between words, never in the middle of one, and stay within the limit', () => {
  expect(clip('Atelier de réparation de vélos', 20)).toBe('Atelier de…');
  expect(clip('Atelier de réparation', 21)).toBe('Atelier de réparation');
  expect(clip('Atelier solidaire', 9)).toBe('Atelier…');
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 2, max: 60 }), (text, max) => {
      expect(clip(text, max).length).toBeLessThanOrEqual(max);
    }),
  );
});

test('the label of a choice keeps its date whole, and cuts its title between words', () => {
  const long = mission({ title: 'Accompagnement numérique des personnes âgées du quartier nord' });
  const [slot] = long.slots;
  if (!slot) throw new Error('no slot');
  const choices = [{ mission: long, slot, engagementId: null }];
  const { blocks } = renderMessage({ kind: 'mission.choose', purpose: 'signUp', choices }, reader);
  const label = JSON.stringify(blocks).replaceAll('\u00a0', ' ');
  expect(label).toContain('"Accompagnement numérique des personnes…, mardi 1er décembre, 9 h – 12 h 30"');
});
