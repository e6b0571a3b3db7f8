import type { ConsoleMission } from '../../../http/console/missionWire.js';
import { Heading } from '../parts/Heading.js';
import { Waited } from '../parts/states.js';
import { Table } from '../parts/Table.js';
import { linkTo } from '../route.js';
import { useShell } from '../shell.js';
import { useAsked } from '../useAsked.js';
import { ToChat } from './ToChat.js';
import { missionTexts } from './texts.js';

/** One mission: who is on each half-day, whom it was told to, and where it is changed. */
export function MissionPage({ missionId }: { readonly missionId: string }) {
  const { api, texts, language } = useShell();
  const words = missionTexts[language];
  const asked = useAsked(() => api.get<ConsoleMission>('/mission', { missionId }), [api, missionId]);
  const mission = asked.state === 'here' ? asked.value : null;
  return (
    <>
      <p class="toolbar">
        <a {...linkTo('missions')}>← {words.back}</a>
      </p>
      <Heading
        title={mission?.title ?? texts.areas.missions.name}
        says={[mission?.nonprofit, mission?.place].filter(Boolean).join(' · ')}
      >
        {mission && <ToChat chats={mission.chats} />}
      </Heading>
      <Waited asked={asked} texts={texts}>
        {(here) => (
          <>
            <About mission={here} />
            {here.slots.map((slot) => (
              <Slot key={slot.id} slot={slot} />
            ))}
          </>
        )}
      </Waited>
    </>
  );
}

function About({ mission }: { readonly mission: ConsoleMission }) {
  const { language } = useShell();
  const words = missionTexts[language];
  const { number, status, statusSaid, sites, told, feedback } = mission;
  const isTold = Object.values(told).some((count) => count > 0);
  return (
    <section class="card">
      <p>
        <span class={status === 'announced' ? 'badge good' : 'badge'}>{statusSaid}</span>{' '}
        <span class="hint">{[words.number(number), ...sites].join(' · ')}</span>
      </p>
      <dl class="facts">
        <div>
          <dt>{words.told}</dt>
          <dd>{isTold ? words.toldOf(told) : words.toldNone}</dd>
        </div>
        {feedback && (
          <div>
            <dt>{words.feedback}</dt>
            <dd>{feedback}</dd>
          </div>
        )}
      </dl>
      <p class="hint">{words.act}</p>
      <p class="acts">
        <a {...linkTo(`audit?missionId=${mission.id}`)}>{words.inLog}</a>
      </p>
    </section>
  );
}

function Slot({ slot: { when, places, people } }: { readonly slot: ConsoleMission['slots'][number] }) {
  const { language } = useShell();
  const words = missionTexts[language];
  const hasAnswers = people.some(({ answers }) => answers.length > 0);
  return (
    <section class="slot-people">
      <h2>{when}</h2>
      <p class="hint">{places}</p>
      {people.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <Table
          caption={`${words.people}, ${when}`}
          rows={people.map((one, at) => ({ ...one, at }))}
          idOf={({ at }) => String(at)}
          columns={[
            { key: 'person', name: words.person, cell: ({ name }) => name || words.erased },
            { key: 'standing', name: words.standing, cell: ({ standing }) => standing },
            ...(hasAnswers
              ? [
                  {
                    key: 'answers',
                    name: words.answers,
                    cell: ({ answers }: { readonly answers: readonly string[] }) => answers.join(' · '),
                  },
                ]
              : []),
          ]}
        />
      )}
    </section>
  );
}
