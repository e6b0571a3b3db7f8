import type { ConsoleAudit, ConsoleAuditLine } from '../../../http/console/wire.js';
import { Heading } from '../parts/Heading.js';
import { Empty, Waited } from '../parts/states.js';
import { Table } from '../parts/Table.js';
import { linkTo, type Place } from '../route.js';
import { useShell } from '../shell.js';
import { useAsked } from '../useAsked.js';
import { type AuditAsked, addressOf, askedIn, endOf, filterIn } from './asked.js';
import { Filters } from './Filters.js';
import { auditTexts } from './texts.js';

/** Who did what: the last first, of everything, or of one person or mission. */
export function AuditPage({ place: { query } }: { readonly place: Place }) {
  const { api, me, texts, language } = useShell();
  const words = auditTexts[language];
  const of = askedIn(query);
  const { personId, missionId, until, olderThan, newerThan } = of;
  const log = useAsked(() => {
    const from = olderThan ?? (newerThan ? undefined : until && endOf(until));
    return api.get<ConsoleAudit>('/audit', { personId, missionId, olderThan: from, newerThan });
  }, [api, personId, missionId, until, olderThan, newerThan]);
  return (
    <>
      <Heading title={texts.areas.audit.name} says={me.admin ? words.says : words.saysMissions} />
      <Filters of={of} called={log.state === 'here' ? log.value.called : null} />
      <Waited asked={log} texts={texts}>
        {(value) => (
          <>
            {value.empty === null ? (
              <Lines lines={value.lines} />
            ) : (
              <Empty>
                <p>{words[value.empty]}</p>
              </Empty>
            )}
            <Pages {...value} of={of} />
          </>
        )}
      </Waited>
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly ConsoleAuditLine[] }) {
  const { language, me } = useShell();
  const words = auditTexts[language];
  const instant = new Intl.DateTimeFormat(language, {
    ...{ dateStyle: 'medium', timeStyle: 'short', timeZone: me.timezone },
  });
  const whom = {
    key: 'whom',
    name: words.whom,
    cell: ({ person }: ConsoleAuditLine) =>
      person && <a {...linkTo(addressOf({ personId: person.id }))}>{person.name || words.erased}</a>,
  };
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
        ...(me.admin ? [whom] : []),
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
  readonly of: AuditAsked;
}

function Pages({ olderThan, newerThan, of }: PagesProps) {
  const { language } = useShell();
  const words = auditTexts[language];
  if (olderThan === null && newerThan === null) return null;
  return (
    <nav class="pages" aria-label={words.pages}>
      {newerThan !== null && (
        <a class="button second" {...linkTo(addressOf({ ...filterIn(of), newerThan }))}>
          ← {words.newer}
        </a>
      )}
      {olderThan !== null && (
        <a class="button second" {...linkTo(addressOf({ ...filterIn(of), olderThan }))}>
          {words.older} →
        </a>
      )}
    </nav>
  );
}
