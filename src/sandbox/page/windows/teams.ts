import type { Start, TeamsSaid } from '../../wire.js';
import { drawCard } from '../cards/index.js';
import { markdown } from '../cards/markdown.js';
import { h } from '../dom.js';
import { server } from '../server.js';
import type { Chat, Item, Scene } from './chat.js';

/** Teams, as the windows need it. */
export const teamsChat = ({ teams }: Start): Chat => ({
  kind: 'teams',
  name: 'Teams',
  people: teams.people,
  channels: teams.channels,
  hasHome: false,
  look: async (scene, place) => {
    const state = await server.teams.state(scene.person.id, place);
    return {
      items: state.messages.map((said) => item(said, scene)),
      latest: state.latest,
      home: null,
      modal: null,
    };
  },
  say: (person, place, text) => server.teams.say(person.id, place, text),
  enter: async () => null,
});

function item(said: TeamsSaid, scene: Scene): Item {
  return { ...said, at: new Date(said.at), version: JSON.stringify(said), draw: () => drawn(said, scene) };
}

function drawn(said: TeamsSaid, scene: Scene): HTMLElement {
  const { card, id } = said;
  const press = (verb: string | null, data: Record<string, unknown>) =>
    scene.act(() => server.teams.press(scene.person.id, id, verb, data));
  const cardElement = card && drawCard(card, press);
  return h(
    'div',
    { class: 'bubble' },
    said.text ? h('div', { class: 'bubble-text' }, ...words(said)) : null,
    cardElement && h('div', { class: 'card' }, cardElement),
  );
}

/** What the bot says is Markdown; what people write is plain, but for their mention of the bot. */
function words({ text, fromBot }: TeamsSaid): Node[] {
  if (fromBot) return [markdown(text)];
  return text.split(/<at>(.*?)<\/at>/).map((part, at) => {
    const mention = at % 2 === 1;
    return mention ? h('span', { class: 'mention' }, part) : new Text(part);
  });
}
