import { randomUUID } from 'node:crypto';
import { garden } from '../../scenarios/announcing.js';
import { teamsId } from '../../scenarios/people.js';
import type { Scene } from '../grounds/scene.js';
import { cross, type Input, type Kind, named } from '../kind.js';
import { handIn } from './hidden.js';

/** What Slack or Teams would take for a call to everybody, a person, a link, a picture or a command. */
const texts: readonly string[] = [
  ...[
    '<!channel>',
    '<!here>',
    '<!everyone>',
    '<!subteam^S1>',
    '<!date^1^{date}|x>',
    '<@U0BEN>',
    '<@W0BEN|Ben>',
    '<#C0ENGAGE>',
  ],
  ...[
    '<https://evil.example|cliquez>',
    '<https://evil.example>',
    '<mailto:x@evil.example|x>',
    '<slack://open>',
    '<!channel|x>',
  ],
  ...[
    '[cliquez](https://evil.example)',
    '![x](https://evil.example/x.png)',
    '[x]: https://evil.example',
    '<a href="https://evil.example">x</a>',
  ],
  ...[
    '<at>Ben</at>',
    '<at id="0">Ben</at>',
    '<script>alert(1)</script>',
    '<img src="https://evil.example/x">',
    '{{DATE(2026-01-01T00:00:00Z, SHORT)}}',
  ],
  ...[
    '{{TIME(2026-01-01T00:00:00Z)}}',
    '{{x}}',
    '#{x}',
    '&lt;!channel&gt;',
    '&#60;!channel&#62;',
    '<\u200b!channel>',
    '\\<!channel>',
  ],
  ...[
    '*<!channel>*',
    '```<!channel>```',
    '`<!channel>`',
    '> <!channel>',
    '<<!channel>>',
    '<!chan<!channel>nel>',
    '[[x](https://evil.example)](https://evil.example)',
  ],
  ...[
    '[a](<https://evil.example>)',
    '[a]( https://evil.example)',
    '\\[a](https://evil.example)',
    '[a\\](https://evil.example)',
    'javascript:alert(1)',
  ],
];

/** What somebody typed comes back to others letter for letter. */
export function markup(scene: Scene): Kind {
  const { chats: twoChats } = scene;
  const chats = ['slack', 'teams'] as const;
  return {
    inputs: cross(chats, texts).map(
      ([chat, text]): Input => ({
        name: `${chat}: ${named(text)} in a mission’s texts`,
        secrets: /a call|a link/,
        send: async () => {
          const known = twoChats.slack.calls().length;
          await handIn(scene, chat, randomUUID(), {
            ...garden,
            title: text,
            nonprofit: text,
            place: text,
            bring: text,
            summary: text,
            skills: text,
          });
          await scene.watch.look();
          const sent = twoChats.slack
            .calls()
            .slice(known)
            .map(({ args }) => args);
          const links = twoChats
            .person(chat, 'Olga')
            .inbox()
            .slice(-3)
            .flatMap((said) => said.links);
          const cards = twoChats.teams
            .messages(teamsId('Olga'), twoChats.teams.personalChatId(teamsId('Olga')))
            .slice(-3);
          const called = marked(sent).some((one) => /<[!@#]|<(mailto|slack):|<https?:[^>]*\|/.test(one));
          const linked =
            links.some(({ url, label }) => url !== label && /evil|javascript/.test(url)) ||
            images(cards).length > 0;
          return { status: 200, text: `${called ? 'a call' : ''} ${linked ? 'a link' : ''}` };
        },
      }),
    ),
    // What is made here is meant to be made.
    watch: { lines: twoChats.log.lines, look: async () => new Map() },
  };
}

/** Every text that Slack reads as mrkdwn. */
function marked(value: unknown): string[] {
  if (typeof value === 'string' && value.startsWith('{')) return marked(parsed(value));
  if (typeof value !== 'object' || value === null) return [];
  const { type, text } = value as { type?: unknown; text?: unknown };
  const own = typeof text === 'string' && (type === 'mrkdwn' || type === undefined) ? [text] : [];
  return [...own, ...Object.values(value).flatMap(marked)];
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Addresses of pictures in cards, which Teams would fetch; and links in their texts. */
function images(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { type, url, text } = value as { type?: unknown; url?: unknown; text?: unknown };
  const own = type === 'Image' && typeof url === 'string' && !url.startsWith('data:') ? [url] : [];
  const linked =
    type === 'TextBlock' && typeof text === 'string' && /(^|[^\\])\]\((?!\\)/.test(text) ? [text] : [];
  return [...own, ...linked, ...Object.values(value).flatMap(images)];
}
