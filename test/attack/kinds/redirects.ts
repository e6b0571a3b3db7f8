import { asForm, click, command, form, idOf, slackPost } from '../doors/slack.js';
import type { Crowd } from '../grounds/crowd.js';
import { openTrap } from '../grounds/trap.js';
import { cross, type Input, type Kind } from '../kind.js';

/** The address that the bot believes sends the answer on. */
export async function redirects(crowd: Crowd): Promise<Kind> {
  const trap = await openTrap();
  const { chats, responseUrl } = crowd;
  const ways = {
    'a command': () => command(idOf('Ana'), 'aide', { response_url: responseUrl }),
    'a click': () => asForm(click(idOf('Ana'), '{"kind":"help"}', { response_url: responseUrl })),
    'a click in a channel': () =>
      asForm(
        click(idOf('Ana'), '{"kind":"help"}', {
          ...{ response_url: responseUrl, channel: { id: 'C0ENGAGE', name: 'engagement' } },
        }),
      ),
  };
  return {
    inputs: cross(Object.entries(ways), [301, 302, 303, 307, 308]).map(
      ([[name, body], status]): Input => ({
        name: `${name}, answered where ${status} leads elsewhere`,
        send: async () => {
          crowd.redirect([status, `http://127.0.0.1:${trap.port}/`]);
          return crowd.telling(idOf('Ana'), () => slackPost(chats.url, body(), form));
        },
      }),
    ),
    // The channel is known from here on.
    controls: [async () => void (await slackPost(chats.url, ways['a click in a channel'](), form))],
    watch: {
      lines: crowd.watch.lines,
      look: async () =>
        new Map([...(await crowd.watch.look()), ['requests elsewhere', String(trap.heard())]]),
    },
    close: async () => {
      crowd.redirect(null);
      await trap.close();
    },
  };
}
