import type { ConsoleAudit, ConsoleAuditLine } from '../../../http/console/wire.js';
import { Cross } from '../drawings.js';
import { Heading } from '../parts/Heading.js';
import { Empty, Waited } from '../parts/states.js';
import { Table } from '../parts/Table.js';
import { go, linkTo, type Place } from '../route.js';
import { useShell } from '../shell.js';
import { useAsked } from '../useAsked.js';
import { auditTexts } from './texts.js';

/** What the address asks of the log. */
const asked = ['personId', 'missionId', 'until', 'olderThan', 'newerThan'] as const;
type AskedOf = Readonly<Partial<Record<(typeof asked)[number], string>>>;

const addressOf = (of: AskedOf): string => {
  const query = new URLSearchParams(Object.entries(of)).toString();
  return query === '' ? 'audit' : `audit?${query}`;
};

/** The place in the log right after a day of the reader's own. */
function endOf(day: string): string | undefined {
  const [year, month, date] = day.split('-').map(Number);
  const end = new Date(year ?? Number.NaN, (month ?? 1) - 1, (date ?? 1) + 1);
  return Number.isNaN(end.getTime()) ? undefined : `${end.toISOString()} `;
}

/** Who did what: the last first, of everything, or of one person or mission. */
export function AuditPage({ place: { query } }: { readonly place: Place }) {
  const { api, texts, language } = useShell();
  const words = auditTexts[language];
  const of: AskedOf = Object.fromEntries(
    asked.flatMap((name) => (query.get(name) ? [[name, query.get(name)]] : [])),
  );
  const { personId, missionId, until, olderThan, newerThan } = of;
  const filter = { ...(personId && { personId }), ...(missionId && { missionId }) };
  const log = useAsked(() => {
    const from = olderThan ?? (newerThan ? undefined : until && endOf(until));
    return api.get<ConsoleAudit>('/audit', { ...filter, olderThan: from, newerThan });
  }, [api, query.toString()]);
  const lines = log.state === 'here' ? log.value.lines : [];
  return (
    <>
      <Heading title={texts.areas.audit.name} says={words.says} />
      <div class="toolbar">
        <label class="inline">
          {words.until}
          <input
            type="date"
            value={until ?? ''}
            onChange={({ currentTarget: { value } }) =>
              go(addressOf({ ...filter, ...(value && { until: value }) }))
            }
          />
        </label>
        {(personId || missionId) && (
          <a class="chip" {...linkTo(addressOf(until ? { until } : {}))}>
            {words.onlyOf(nameIn(lines, of, words))}
            <Cross />
            <span class="unseen">{words.showAll}</span>
          </a>
        )}
      </div>
      <Waited asked={log} texts={texts}>
        {(value) =>
          value.lines.length === 0 ? (
            <Empty>
              <p>{words.none}</p>
            </Empty>
          ) : (
            <>
              <Lines lines={value.lines} />
              <Pages {...value} of={filter} />
            </>
          )
        }
      </Waited>
    </>
  );
}

/** Of whom or what the log is, by the name in its lines. */
function nameIn(
  lines: readonly ConsoleAuditLine[],
  { personId, missionId }: AskedOf,
  words: { readonly onlyHim: string; readonly onlyIt: string },
): string {
  const person = lines.find((line) => line.person?.id === personId)?.person?.name;
  const mission = lines.find((line) => line.mission?.id === missionId)?.mission?.title;
  return (personId ? person : mission) || (personId ? words.onlyHim : words.onlyIt);
}

function Lines({ lines }: { readonly lines: readonly ConsoleAuditLine[] }) {
  const { language, me } = useShell();
  const words = auditTexts[language];
  const instant = new Intl.DateTimeFormat(language, {
    ...{ dateStyle: 'medium', timeStyle: 'short', timeZone: me.timezone },
  });
  return (
    <Table
      caption={words.caption}
      rows={lines}
      idOf={({ id }) => id}
      columns={[
        {
          key: 'what',
          name: words.what,
          cell: ({ said, changes }) => (
            <>
              {said}
              {changes && <span class="detail">{changes}</span>}
            </>
          ),
        },
        {
          key: 'when',
          name: words.when,
          cell: ({ at }) => <time dateTime={at}>{instant.format(new Date(at))}</time>,
        },
        {
          key: 'whom',
          name: words.whom,
          cell: ({ person }) =>
            person && <a {...linkTo(addressOf({ personId: person.id }))}>{person.name || words.erased}</a>,
        },
        {
          key: 'mission',
          name: words.mission,
          cell: ({ mission }) =>
            mission && <a {...linkTo(addressOf({ missionId: mission.id }))}>{mission.title || '…'}</a>,
        },
      ]}
    />
  );
}

interface PagesProps extends Pick<ConsoleAudit, 'olderThan' | 'newerThan'> {
  readonly of: AskedOf;
}

function Pages({ olderThan, newerThan, of }: PagesProps) {
  const { language } = useShell();
  const words = auditTexts[language];
  if (olderThan === null && newerThan === null) return null;
  return (
    <nav class="pages" aria-label={words.pages}>
      {newerThan !== null && (
        <a class="button second" {...linkTo(addressOf({ ...of, newerThan }))}>
          ← {words.newer}
        </a>
      )}
      {olderThan !== null && (
        <a class="button second" {...linkTo(addressOf({ ...of, olderThan }))}>
          {words.older} →
        </a>
      )}
    </nav>
  );
}
