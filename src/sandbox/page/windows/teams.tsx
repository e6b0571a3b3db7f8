import type { Json, Start, TeamsSaid } from '../../wire.js';
import { Card } from '../cards/Card.js';
import { Markdown } from '../cards/markdown.js';
import { keepDraft } from '../memory.js';
import { server } from '../server.js';
import { type Chat, useScene } from './chat.js';

/** Teams, as the windows need it. */
export const teamsChat = ({ teams }: Start): Chat => ({
  ...teams,
  kind: 'teams',
  name: 'Teams',
  names: {},
  hasHome: false,
  look: async (person, place) => {
    const { messages, latest } = await server.teams.state(person.id, place);
    const items = messages.map((said) => ({
      said,
      at: new Date(said.at),
      reply: said.reply,
      version: JSON.stringify([said.text, said.card]),
    }));
    return { items, latest, home: null, modal: null };
  },
  say: (person, place, text) => server.teams.say(person.id, place, text),
  enter: async () => null,
  Body: ({ said }) => <TeamsBody said={said as TeamsSaid} />,
});

function TeamsBody({ said }: { said: TeamsSaid }) {
  const { person, spoken, today, act } = useScene();
  const { text, card, id, fromBot } = said;
  const draft = `form.teams.${person.id}.${id}`;
  const press = async (verb: string | null, data: Json) => {
    if (await act(() => server.teams.press(person.id, id, verb, data))) keepDraft(draft, '');
  };
  return (
    <div class={`bubble ${card ? 'has-card' : ''}`}>
      {text && <div class="bubble-text">{fromBot ? <Markdown text={text} /> : written(text)}</div>}
      {card && <Card json={card} {...{ draft, press, today }} language={spoken} />}
    </div>
  );
}

/** What people write is plain, but for their mention of the bot. */
const written = (text: string) =>
  text.split(/<at>(.*?)<\/at>/).map((part, at) =>
    at % 2 === 1 ? (
      <span class="mention" key={part}>
        {part}
      </span>
    ) : (
      part
    ),
  );
