import { asForm, click, command, form, idOf, slackPost } from '../doors/slack.js';
import type { Scene } from '../grounds/scene.js';
import { openTrap } from '../grounds/trap.js';
import { cross, type Input, type Kind, named } from '../kind.js';

/** Addresses that lead to the trap, or nowhere that a chat is. */
const addresses = (port: number): string[] =>
  [
    ...[
      `127.0.0.1:${port}`,
      `localhost:${port}`,
      `2130706433:${port}`,
      `0177.0.0.1:${port}`,
      `0x7f.1:${port}`,
    ],
    ...[`127.1:${port}`, `0.0.0.0:${port}`, `hooks.slack.com@127.0.0.1:${port}`, `a:b@127.0.0.1:${port}`],
    ...[
      `127.0.0.1:${port}/hooks.slack.com`,
      `127.0.0.1:${port}?hooks.slack.com`,
      `127.0.0.1:${port}#hooks.slack.com`,
    ],
    ...[`127.0.0.1:${port}/commands/T/1/x`, `127.0.0.1:${port}\\@hooks.slack.com`, `127.0.0.2:${port}`],
  ].flatMap((rest) => [`http://${rest}`, `https://${rest}`]);

const schemes = [
  'file:///etc/passwd',
  'ftp://127.0.0.1/x',
  'gopher://127.0.0.1:70/x',
  'data:text/plain,x',
  'javascript:alert(1)',
  'ws://127.0.0.1/',
  '//127.0.0.1/x',
  'unix:/tmp/x',
];

const inChannel = { channel: { id: 'C0ENGAGE', name: 'engagement' } };

const ways: readonly [string, (address: string) => string][] = [
  ['a command', (response_url) => command(idOf('Ana'), 'aide', { response_url })],
  ['a click in the chat', (response_url) => asForm(click(idOf('Ana'), '{"kind":"help"}', { response_url }))],
  [
    'a click in a channel',
    (response_url) =>
      asForm(
        click(idOf('Ana'), '{"kind":"help"}', {
          response_url,
          channel: { id: 'C0ENGAGE', name: 'engagement' },
        }),
      ),
  ],
];

/** Where the answer to a command or a click is sent is what the request says: nowhere but to Slack. */
export async function responseUrls(scene: Scene): Promise<Kind> {
  const trap = await openTrap();
  const { chats } = scene;
  const send = (body: string) => scene.telling('slack', 'Ana', () => slackPost(chats.url, body, form));
  const given = [...addresses(trap.port), ...schemes];
  const inputs = cross(ways, given).map(
    ([[name, body], address]): Input => ({
      name: `${name}, answered at ${named(address.replace(String(trap.port), 'port'))}`,
      send: () => send(body(address)),
    }),
  );
  const watch = {
    lines: scene.watch.lines,
    look: async () => new Map([...(await scene.watch.look()), ['requests elsewhere', String(trap.heard())]]),
  };
  return {
    ...{ inputs, watch, close: trap.close },
    // The channel is known from here on.
    controls: [async () => void (await send(asForm(click(idOf('Ana'), '{"kind":"help"}', inChannel))))],
  };
}
