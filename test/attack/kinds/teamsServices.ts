import { personalMessage } from '../../fixtures/teams/activities.js';
import { ask } from '../doors/http.js';
import { fresh } from '../doors/slack.js';
import { claims, type Registered, token } from '../grounds/tokens.js';
import { openTrap } from '../grounds/trap.js';
import { cross, type Input, type Kind, named } from '../kind.js';

/** Addresses to which the bot would bring its own token; Microsoft’s are https. */
const services = (port: number): string[] => [
  ...[
    'http://smba.trafficmanager.net/emea/',
    'ftp://smba.trafficmanager.net/',
    'ws://smba.trafficmanager.net/',
  ],
  ...[
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/plain,x',
    'blob:https://smba.trafficmanager.net/x',
  ],
  ...[`https://smba.trafficmanager.net@127.0.0.1:${port}/`, `https://user:pass@127.0.0.1:${port}/`],
  ...[
    'http://evil.example/',
    'http://169.254.169.254/latest/meta-data/',
    'gopher://127.0.0.1/',
    'HTTP://evil.example/',
  ],
  ...['', ' ', 'smba.trafficmanager.net', '//smba.trafficmanager.net/', 'https://', 'http:/evil.example'],
];

const notTexts: readonly unknown[] = [null, 7, [], {}, ['https://smba.trafficmanager.net/']];

/** Tokens that are right in all but where they send the answer. */
export async function teamsServices({ world, watch }: Registered): Promise<Kind> {
  const trap = await openTrap();
  const activities = [
    ['a message', {}],
    ['a button', { type: 'invoke', name: 'adaptiveCard/action', value: { action: { data: {} } } }],
  ] as const;
  const given: unknown[] = [...services(trap.port), ...notTexts];
  return {
    inputs: cross(activities, given).map(
      ([[what, change], serviceUrl]): Input => ({
        name: `${what}, answered at ${named(serviceUrl).replace(String(trap.port), 'port')}`,
        send: () => {
          const signed = token(claims({ serviceurl: serviceUrl }));
          return ask(`${world.url}/api/messages`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization: `Bearer ${signed}` },
            body: JSON.stringify({ ...personalMessage, ...change, serviceUrl, id: fresh('activity') }),
          });
        },
      }),
    ),
    watch: {
      lines: watch.lines,
      look: async () => new Map([...(await watch.look()), ['requests elsewhere', String(trap.heard())]]),
    },
    refusedAtTheDoor: true,
    close: trap.close,
  };
}
