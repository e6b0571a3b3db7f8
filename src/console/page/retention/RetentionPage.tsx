import type { ConsoleRetention } from '../../../http/console/adminWire.js';
import { Heading } from '../parts/Heading.js';
import { useInstants } from '../parts/instants.js';
import { Waited } from '../parts/states.js';
import { Table } from '../parts/Table.js';
import { useShell } from '../shell.js';
import { useAsked } from '../useAsked.js';
import { retentionTexts } from './texts.js';

/** For how long what is kept, what the clock has done, and who asked to be erased. */
export function RetentionPage() {
  const { api, texts, language } = useShell();
  const asked = useAsked(() => api.get<ConsoleRetention>('/retention'), [api]);
  return (
    <>
      <Heading title={texts.areas.retention.name} says={retentionTexts[language].says} />
      <Waited asked={asked} texts={texts}>
        {(seen) => (
          <>
            <Periods seen={seen} />
            <Done seen={seen} />
            <Erasures seen={seen} />
          </>
        )}
      </Waited>
    </>
  );
}

interface Props {
  readonly seen: ConsoleRetention;
}

function Periods({ seen }: Props) {
  const { language } = useShell();
  const words = retentionTexts[language];
  const { day } = useInstants();
  const days = (count: number, since: string) => `${words.days(count)} ${since}`;
  const periods: Readonly<Record<string, (since: string) => string>> = {
    signUps: (since) => days(seen.signUpsDays, since),
    evidence: () => words.evidenceUntil(day(seen.evidenceUntil)),
    leavers: (since) => days(seen.leaversDays, since),
    answers: (since) => days(seen.answersDays, since),
    audit: (since) => days(seen.auditDays, since),
  };
  const rows = Object.entries(words.rows).map(([id, [what, since, afterwards]]) => ({
    ...{ id, what, afterwards, howLong: periods[id]?.(since) ?? '' },
  }));
  return (
    <section class="spaced">
      <h2>{words.kept}</h2>
      <Table
        caption={words.caption}
        rows={rows}
        idOf={({ id }) => id}
        columns={[
          { key: 'what', name: words.what, cell: ({ what }) => what },
          { key: 'howLong', name: words.howLong, cell: ({ howLong }) => howLong },
          { key: 'afterwards', name: words.afterwards, cell: ({ afterwards }) => afterwards },
        ]}
      />
      <p class="hint">{words.change}</p>
    </section>
  );
}

function Done({ seen: { done } }: Props) {
  const { language } = useShell();
  const words = retentionTexts[language];
  return (
    <section class="card">
      <h2>{words.done}</h2>
      <p class="hint">{words.doneSays}</p>
      <dl class="facts wide">
        {(['evidenceOnly', 'forgotten', 'leaving'] as const).map((name) => (
          <div key={name}>
            <dt>{words[name]}</dt>
            <dd>{done[name].toLocaleString(language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Erasures({ seen: { erasures } }: Props) {
  const { language } = useShell();
  const words = retentionTexts[language];
  const { moment } = useInstants();
  const rows = erasures.map((one, at) => ({ ...one, id: String(at) }));
  return (
    <section class="spaced">
      <h2>{words.erasures}</h2>
      <p class="hint">{erasures.length === 0 ? words.noErasures : words.erasuresSay}</p>
      {rows.length > 0 && (
        <Table
          caption={words.erasures}
          rows={rows}
          idOf={({ id }) => id}
          columns={[
            { key: 'begun', name: words.begun, cell: ({ begunAt }) => moment(begunAt) },
            {
              key: 'state',
              name: words.state,
              cell: ({ isOver }) => (
                <span class={isOver ? 'badge good' : 'badge warning'}>
                  {isOver ? words.over : words.underWay}
                </span>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
