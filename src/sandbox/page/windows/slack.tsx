import { HOME, type SlackSaid, type Start } from '../../wire.js';
import { Blocks } from '../blocks/Blocks.js';
import { Mrkdwn } from '../blocks/mrkdwn.js';
import { server } from '../server.js';
import type { Chat } from './chat.js';

/** Slack, as the windows need it. */
export const slackChat = ({ slack }: Start): Chat => ({
  ...slack,
  kind: 'slack',
  name: 'Slack',
  hasHome: true,
  look: async (person, place) => {
    const { messages, ...state } = await server.slack.state(person.id, place);
    const items = messages.map((said) => ({
      said,
      at: new Date(said.at),
      reply: false,
      version: JSON.stringify([said.text, said.blocks]),
    }));
    return { ...state, items };
  },
  say: (person, place, text) => server.slack.say(person.id, place, text),
  enter: async (person, place) => (place === HOME ? server.slack.openHome(person.id) : null),
  Body: ({ said }) => <SlackBody said={said as SlackSaid} />,
});

const SlackBody = ({ said }: { said: SlackSaid }) =>
  said.blocks.length > 0 ? (
    <Blocks blocks={said.blocks} where={{ messageTs: said.id, channelId: said.channel }} />
  ) : (
    <div class="block-text">
      <Mrkdwn text={said.text} />
    </div>
  );
