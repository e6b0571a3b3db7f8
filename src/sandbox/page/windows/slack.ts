import { type FieldValue, HOME, type Json, type SlackSaid, type Start, type Where } from '../../wire.js';
import { listOf } from '../blocks/context.js';
import { type BlockContext, drawBlocks } from '../blocks/index.js';
import { mrkdwn } from '../blocks/mrkdwn.js';
import { h } from '../dom.js';
import { server } from '../server.js';
import type { Chat, Item, Scene, Sheet } from './chat.js';
import { slackModal } from './slackModal.js';

/** Slack, as the windows need it. */
export function slackChat({ slack }: Start): Chat {
  const modal = slackModal();
  return {
    kind: 'slack',
    name: 'Slack',
    people: slack.people,
    channels: slack.channels,
    hasHome: true,
    look: async (scene, place) => {
      const state = await server.slack.state(scene.person.id, place);
      const context = (where: Where) => blockContext(slack, scene, where);
      return {
        items: state.messages.map((said) => item(said, place, context)),
        latest: state.latest,
        home: state.home && homeSheet(state.home, context),
        modal: state.modal && modal(state.modal, scene, context({ viewId: String(state.modal.id) })),
      };
    },
    say: (person, place, text) => server.slack.say(person.id, place, text),
    enter: async (person, place) => (place === HOME ? server.slack.openHome(person.id) : null),
  };
}

type ContextAt = (where: Where) => BlockContext;

function item(said: SlackSaid, place: string, context: ContextAt): Item {
  const draw = () => {
    const here = context({ messageTs: said.id, channelId: said.channel });
    return said.blocks.length > 0
      ? drawBlocks(said.blocks, here)
      : h('div', { class: 'block-text' }, mrkdwn(said.text, here));
  };
  return { ...said, at: new Date(said.at), reply: false, version: JSON.stringify([place, said]), draw };
}

const homeSheet = (home: Json, context: ContextAt): Sheet => ({
  version: String(home.hash),
  draw: () => drawBlocks(listOf(home.blocks), context({ viewId: String(home.id) })),
});

function blockContext(slack: Start['slack'], scene: Scene, where: Where): BlockContext {
  const { person, texts, language } = scene;
  return {
    texts,
    language,
    timezone: person.timezone,
    channels: slack.channels,
    people: slack.people,
    nameOf: (id) => slack.names[id] ?? slack.channels.find((channel) => channel.id === id)?.name ?? id,
    valueOf: () => undefined,
    confirm: scene.confirm,
    press: (blockId: string, actionId: string, value?: FieldValue) =>
      scene.act(() =>
        server.slack.press({
          person: person.id,
          where,
          blockId,
          actionId,
          ...(value === undefined ? {} : { value }),
        }),
      ),
  };
}
