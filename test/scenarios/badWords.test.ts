import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { timeTaken } from '../support/timeTaken.js';
import { announceMission } from './announcing.js';
import { answersTo } from './forging.js';
import { forbidden } from './privacy.js';
import { hears, plain, presses, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const french =
  'Je n’ai pas compris. Dites par exemple « les missions », « mes missions » ou « je m’inscris à la mission 3 ».';
const english = 'I didn’t get that. Say for example “missions”, “my missions” or “sign me up for mission 3”.';
/** There is no mission yet. */
const notFound = [
  'Je ne trouve pas cette mission. Dites « les missions » pour voir celles qui sont proposées.',
  'I can’t find that mission. Say “missions” to see what is on offer.',
];

describe.each<Platform>(['slack', 'teams'])('words out of the ordinary in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
    for (const name of ['Ana', 'Emma'] as const) {
      await chats.person(chat, name).say(name === 'Emma' ? 'help' : 'aide');
      await hears(chats.person(chat, name), /Étincelle/);
    }
    await chats.settle();
  });
  afterAll(() => chats.close());

  const refusal = (code: string) =>
    `warn request.refused ${JSON.stringify({ platform: chat, input: 'text', code })}`;

  test.each<[string, string, boolean?]>([
    ['five thousand letters', 'a'.repeat(5_000)],
    ['five thousand characters of words', 'lorem ipsum dolor sit amet '.repeat(185)],
    ['five thousand brackets', '(['.repeat(2_500)],
    [
      'half of a letter, then nothing for long, then the rest',
      `Je m’inscris à la mission 1${' '.repeat(5_000)}pas`,
      true,
    ],
    ['the same with what nobody sees', `Je m’inscris à la mission 1${'\u200b'.repeat(5_000)}pas`, true],
    ['twenty thousand mentions that do not end', '<at id='.repeat(20_000)],
    ['five thousand digits', '7'.repeat(5_000)],
    ['nothing but emoji', '🎉🎉👩‍🌾🇫🇷'],
    ['signs without words', '¯\\_(ツ)_/¯ %zz \u200f'],
    ['a query', '{"$gt":""} {{x}} <x> {"$where":"1"}; --'],
  ])(
    '%s: one sentence in the person’s language, nothing changes, nothing of it in the log',
    async (_, words, namesOne = false) => {
      // Who is not understood twice in a row is told more.
      for (const name of ['Ana', 'Emma'] as const)
        await answersTo(chats, chat, name, () => chats.person(chat, name).say('help'));
      const before = await chats.records.snapshot();
      const logged = chats.log.lines.length;
      const time = await timeTaken(async () => {
        for (const name of ['Ana', 'Emma'] as const) {
          const answers = await answersTo(chats, chat, name, () => chats.person(chat, name).say(words));
          const [inFrench, inEnglish] = namesOne ? notFound : [french, english];
          expect(answers).toEqual([name === 'Emma' ? inEnglish : inFrench]);
        }
      });
      expect(time).toBeLessThan(3_000);
      expect(await chats.records.snapshot()).toBe(before);
      const refusals = namesOne ? ['missionNotFound', 'missionNotFound'] : [];
      expect(chats.log.lines.slice(logged)).toEqual(refusals.map(refusal));
    },
  );

  test('what looks like a call to everyone, a link or a script in a mission is shown letter for letter', async () => {
    const title = '<!channel> <@U0BEN> <script>alert(1)</script> [gratuit](https://evil.example)';
    const place = '<https://evil.example|12 quai> [ici](https://evil.example) {{DATE(2026-01-01T00:00:00Z)}}';
    const ana = chats.person(chat, 'Ana');
    await announceMission(chats, chat, { title, nonprofit: title, place, summary: `${title}\n${place}` });
    await hears(ana, /gratuit/);
    await presses(ana, 'Je m’inscris');
    const confirmed = await hears(ana, /Votre place est réservée/);
    expect(shown(confirmed.text)).toContain(place);
    const olga = chats.person(chat, 'Olga');
    await olga.say('les inscrits de la mission 1');
    await eventually(() => expect(times(olga, /Inscrits à.*Ana/s)).toBe(1));
    await hears(chats.person(chat, 'Ben'), /gratuit/);
    const heard = [...ana.inbox(), ...olga.inbox(), ...ana.channel(chats.channel(chat))];
    const about = heard.filter(({ text }) => text.includes('gratuit'));
    expect(about.length).toBeGreaterThan(3);
    for (const { text, links } of about) {
      expect(shown(text)).toContain(title);
      expect(links.filter(({ url }) => new URL(url).hostname.includes('evil'))).toEqual([]);
    }
    expect(chats.log.lines.join('\n')).not.toMatch(forbidden);
  });

  test('what leaves for Slack carries no mention, no link and no call that a person wrote', () => {
    const sent = chats.slack.calls().filter(({ method }) => /^chat\.|^views\.|^response_url/.test(method));
    for (const { args } of sent)
      expect(marked(args).join('\n')).not.toMatch(/<[!@#]|<https?:\/\/evil|<script/);
    expect(sent.length > 0).toBe(chat === 'slack');
  });
});

/** As it is read: Teams is kept from taking two braces for a function by a space nobody sees. */
const shown = (text: string): string => plain(text).replaceAll('\u200b', '');

/** Every text that Slack reads as mrkdwn: text objects of that type, and a message's own text. */
function marked(value: unknown, isMessage = true): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value as { type?: unknown; text?: unknown };
  const own = typeof text === 'string' && (isMessage || type === 'mrkdwn') ? [text] : [];
  return [...own, ...Object.values(value).flatMap((each) => marked(each, false))];
}
