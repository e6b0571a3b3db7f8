import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { command, form, idOf, json, message, slackPost } from '../doors/slack.js';
import { sayInTeams } from '../doors/teams.js';
import { type Scene, secretsOfAna } from '../grounds/scene.js';
import { cross, type Input, type Kind } from '../kind.js';

/** Texts that make a careless expression look at every place from every place; each is 200,000 letters or so. */
const long: Readonly<Record<string, string>> = {
  'mentions that do not end': '<at'.repeat(84_000),
  'mentions that open and do not close': '<at>'.repeat(62_000),
  'mentions that close and do not open': '</at>'.repeat(40_000),
  'a mention with a long name': `<at ${'a'.repeat(200_000)}`,
  'angle brackets': '<'.repeat(200_000),
  'Slack mentions that do not end': '<@'.repeat(100_000),
  'Slack links that do not end': '<http://a|'.repeat(20_000),
  ampersands: '&'.repeat(200_000),
  'entities that do not end': '&amp'.repeat(50_000),
  spaces: ' '.repeat(200_000),
  'spaces and a letter': `${' '.repeat(200_000)}x`,
  'spaces that do not break': '\u00a0'.repeat(200_000),
  'line breaks': '\n'.repeat(200_000),
  'one letter': 'a'.repeat(200_000),
  digits: '7'.repeat(200_000),
  'digits and colons': '1:'.repeat(100_000),
  'dates in a row': '31/12/'.repeat(33_000),
  'days in a row': 'mercredi '.repeat(22_000),
  'weeks in a row': 'de la semaine prochaine '.repeat(8_000),
  'missions in a row': 'mission 1 '.repeat(20_000),
  'wishes in a row': 'je m’inscris '.repeat(15_000),
  'negations in a row': 'ne pas '.repeat(28_000),
  hyphens: '-'.repeat(200_000),
  'dashes and letters': 'a-'.repeat(100_000),
  brackets: '(['.repeat(100_000),
  'marks to join': 'e\u0301'.repeat(100_000),
  'a letter with a thousand marks': `e${'\u0301'.repeat(100_000)}`,
  'emoji joined to each other': '👩\u200d'.repeat(40_000),
  'half characters': '\ud83d'.repeat(100_000),
  'right to left and back': '\u202e\u202d'.repeat(100_000),
  'stars and underscores': '*_~`'.repeat(50_000),
  quotes: '"'.repeat(200_000),
  backslashes: '\\'.repeat(200_000),
  braces: '{{'.repeat(100_000),
  'an address that does not end': `a@${'a.'.repeat(100_000)}`,
};

/** Nobody may make everybody wait. */
export function longTexts(scene: Scene): Kind {
  const { chats } = scene;
  const ways: readonly [
    string,
    Platform,
    (text: string) => Promise<{ status: number | null; text: string }>,
  ][] = [
    [
      'Slack’s words',
      'slack',
      (text) => slackPost(chats.url, JSON.stringify(message(idOf('Ana'), text)), json),
    ],
    [
      'Slack’s command',
      'slack',
      (text) => slackPost(chats.url, command(idOf('Ana'), text.slice(0, 80_000)), form),
    ],
    ['Teams’ words', 'teams', (text) => sayInTeams(chats, 'Ana', text)],
  ];
  return {
    inputs: cross(ways, Object.entries(long)).map(
      ([[way, chat, send], [name, text]]): Input => ({
        name: `${way}: ${name}`,
        send: () => scene.telling(chat, 'Ana', () => send(text)),
      }),
    ),
    watch: scene.watch,
    secrets: secretsOfAna,
  };
}
