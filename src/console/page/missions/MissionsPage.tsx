import type { ConsoleMissionLine, ConsoleMissions } from '../../../http/console/missionWire.js';
import { Heading } from '../parts/Heading.js';
import { useInstants } from '../parts/instants.js';
import { Empty, Waited } from '../parts/states.js';
import { Table } from '../parts/Table.js';
import { linkTo, type Place } from '../route.js';
import { useShell } from '../shell.js';
import { useAsked } from '../useAsked.js';
import { MissionPage } from './MissionPage.js';
import { ToChat } from './ToChat.js';
import { missionTexts } from './texts.js';

const addressOf = (list: string, page = 0): string =>
  page === 0 ? `missions?list=${list}` : `missions?list=${list}&page=${page}`;

type List = ConsoleMissions['list'];

/** Where the missions of whoever organises stand; behind each title who is on it. */
export function MissionsPage({ place }: { readonly place: Place }) {
  const [, missionId] = place.path.split('/');
  return missionId ? <MissionPage missionId={missionId} /> : <Missions place={place} />;
}

function Missions({ place: { query } }: { readonly place: Place }) {
  const { api, texts, language } = useShell();
  const words = missionTexts[language];
  const [list, page] = [query.get('list') ?? undefined, query.get('page') ?? undefined];
  const found = useAsked(() => api.get<ConsoleMissions>('/missions', { list, page }), [api, list, page]);
  return (
    <>
      <Heading title={texts.areas.missions.name} says={words.says}>
        {found.state === 'here' && <ToChat chats={found.value.chats} />}
      </Heading>
      <Waited asked={found} texts={texts}>
        {(shown) => (
          <>
            <Lists shown={shown} />
            {shown.missions.length === 0 ? (
              <Empty>
                <p>{words.none}</p>
                <p class="hint">{words.create}</p>
              </Empty>
            ) : (
              <>
                <Lines missions={shown.missions} list={shown.list} />
                <Pages shown={shown} />
              </>
            )}
          </>
        )}
      </Waited>
    </>
  );
}

function Lists({ shown: { list, counts } }: { readonly shown: ConsoleMissions }) {
  const { language } = useShell();
  const words = missionTexts[language];
  const all = Object.keys(words.lists) as List[];
  return (
    <nav class="lists" aria-label={words.chooseList}>
      {all.map((each) => (
        <a key={each} {...linkTo(addressOf(each))} aria-current={each === list ? 'page' : undefined}>
          {words.lists[each]} <span class="count">{counts[each] < 100 ? counts[each] : '99+'}</span>
        </a>
      ))}
    </nav>
  );
}

interface LinesProps {
  readonly missions: readonly ConsoleMissionLine[];
  readonly list: List;
}

function Lines({ missions, list }: LinesProps) {
  const { language } = useShell();
  const words = missionTexts[language];
  const { moment } = useInstants();
  return (
    <Table
      caption={words.caption(words.lists[list])}
      rows={missions}
      idOf={({ id }) => id}
      columns={[
        {
          key: 'mission',
          name: words.mission,
          cell: ({ id, number, title, nonprofit, sites }) => (
            <>
              <a {...linkTo(`missions/${id}`)}>{title}</a>
              <span class="detail">
                {[words.number(number), nonprofit, ...sites].filter(Boolean).join(' · ')}
              </span>
            </>
          ),
        },
        {
          key: 'when',
          name: words.when,
          cell: ({ slots }) => (
            <div>
              {slots.length === 0 && words.noSlot}
              {slots.map(({ id, when, places }) => (
                <span class="slot" key={id}>
                  {when}
                  <span class="detail">{places}</span>
                </span>
              ))}
            </div>
          ),
        },
        {
          key: 'state',
          name: words.state,
          cell: ({ status, statusSaid, missing, announcedAt }) => (
            <div>
              <span class={status === 'announced' ? 'badge good' : 'badge'}>{statusSaid}</span>
              {missing > 0 && <span class="detail">{words.missing(missing)}</span>}
              {announcedAt && <span class="detail">{words.announcedAt(moment(announcedAt))}</span>}
            </div>
          ),
        },
      ]}
    />
  );
}

function Pages({ shown: { list, page, pages } }: { readonly shown: ConsoleMissions }) {
  const { language } = useShell();
  const words = missionTexts[language];
  if (pages <= 1) return null;
  return (
    <nav class="pages" aria-label={words.caption(words.lists[list])}>
      {page > 0 && (
        <a class="button second" {...linkTo(addressOf(list, page - 1))}>
          ← {words.previous}
        </a>
      )}
      {page + 1 < pages && (
        <a class="button second" {...linkTo(addressOf(list, page + 1))}>
          {words.next} →
        </a>
      )}
    </nav>
  );
}
