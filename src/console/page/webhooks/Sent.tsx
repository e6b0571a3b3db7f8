import { useState } from 'preact/hooks';
import type {
  ConsoleResent,
  ConsoleSending,
  ConsoleSendings,
  ConsoleWebhooks,
} from '../../../http/console/webhooksWire.js';
import { useInstants } from '../parts/instants.js';
import { NotDone, Said, type Word } from '../parts/Said.js';
import { Empty, Waited } from '../parts/states.js';
import { Table } from '../parts/Table.js';
import { useAct } from '../parts/useAct.js';
import { useShell } from '../shell.js';
import { useAsked } from '../useAsked.js';
import { webhooksTexts } from './texts.js';

/** What was sent lately, the newest first, with what became of it. What has ended can be sent again. */
export function Sent({ webhooks }: Pick<ConsoleWebhooks, 'webhooks'>) {
  const { api, texts, language } = useShell();
  const words = webhooksTexts[language];
  const [webhookId, setWebhookId] = useState('');
  const [after, setAfter] = useState<string | undefined>();
  const [word, setWord] = useState<Word | null>(null);
  const of = webhooks.find(({ id }) => id === webhookId)?.id;
  const asked = useAsked(
    () => api.get<ConsoleSendings>('/webhooks/sent', { webhookId: of, after }),
    [api, of, after, webhooks],
  );
  const resend = useAct(
    (deliveryId: string) => api.post<ConsoleResent>('/webhooks/resend', { deliveryId }),
    (outcome) => {
      setWord(
        outcome.kind === 'resent'
          ? { text: words.resent }
          : { text: words.notResent[outcome.why], isBad: true },
      );
      asked.again();
    },
  );
  return (
    <section>
      <h2>{words.sent}</h2>
      <p class="hint">{words.sentSays}</p>
      <div class="toolbar">
        {webhooks.length > 1 && (
          <label class="inline">
            {words.to}
            <select
              value={of ?? ''}
              onChange={({ currentTarget }) => {
                setAfter(undefined);
                setWebhookId(currentTarget.value);
              }}
            >
              <option value="">{words.toAll}</option>
              {webhooks.map(({ id, url }) => (
                <option key={id} value={id}>
                  {url}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" class="second" onClick={asked.again}>
          {words.refresh}
        </button>
      </div>
      <Said word={word} />
      <NotDone error={resend.error} texts={texts} />
      <Waited asked={asked} texts={texts}>
        {({ sendings, next }) =>
          sendings.length === 0 ? (
            <Empty>
              <p>{words.nothingSent}</p>
            </Empty>
          ) : (
            <>
              <Sendings sendings={sendings} isBusy={resend.isBusy} again={(id) => resend.run(id)} />
              <nav class="pages" aria-label={words.pages}>
                {after && (
                  <button type="button" class="second" onClick={() => setAfter(undefined)}>
                    ← {words.newest}
                  </button>
                )}
                {next && (
                  <button type="button" class="second" onClick={() => setAfter(next)}>
                    {words.older} →
                  </button>
                )}
              </nav>
            </>
          )
        }
      </Waited>
    </section>
  );
}

interface SendingsProps extends Pick<ConsoleSendings, 'sendings'> {
  readonly isBusy: boolean;
  readonly again: (id: string) => void;
}

function Sendings({ sendings, isBusy, again }: SendingsProps) {
  const { language } = useShell();
  const words = webhooksTexts[language];
  const { moment } = useInstants();
  const canGoAgain = ({ state, url }: ConsoleSending) =>
    url !== null && state !== 'queued' && state !== 'leased';
  return (
    <Table
      caption={words.caption}
      rows={sendings}
      idOf={({ id }) => id}
      columns={[
        { key: 'what', name: words.what, cell: ({ type }) => words.events[type] },
        {
          key: 'when',
          name: words.when,
          cell: ({ createdAt }) => <time dateTime={createdAt}>{moment(createdAt)}</time>,
        },
        { key: 'to', name: words.to, cell: ({ url }) => <span class="breaks">{url ?? words.gone}</span> },
        {
          key: 'end',
          name: words.outcome,
          cell: (one) => (
            <div>
              <Outcome {...one} />
            </div>
          ),
        },
        {
          key: 'act',
          name: words.act,
          cell: (one) =>
            canGoAgain(one) && (
              <button
                type="button"
                class="second"
                disabled={isBusy}
                aria-label={`${words.resend} – ${words.events[one.type]}, ${moment(one.createdAt)}`}
                onClick={() => again(one.id)}
              >
                {words.resend}
              </button>
            ),
        },
      ]}
    />
  );
}

function Outcome({ state, attempts, status, failure, sentAt, nextTryAt }: ConsoleSending) {
  const { language } = useShell();
  const words = webhooksTexts[language];
  const { moment } = useInstants();
  const why = failure && words.failureOf(failure, status);
  switch (state) {
    case 'sent':
      return (
        <>
          <span class="badge good">{words.outcomes.sent}</span>
          {sentAt && <span class="detail">{moment(sentAt)}</span>}
        </>
      );
    case 'failed':
      return (
        <>
          <span class="badge bad">{words.outcomes.failed}</span>
          <span class="detail">{[why, words.tries(attempts)].filter(Boolean).join(' ')}</span>
        </>
      );
    case 'cancelled':
      return (
        <>
          <span class="badge">{words.outcomes.cancelled}</span>
          <span class="detail">{words.cancelledSays}</span>
        </>
      );
    case 'queued':
    case 'leased':
      return (
        <>
          <span class={why ? 'badge warning' : 'badge'}>{words.outcomes.waiting}</span>
          {why && <span class="detail">{`${why} ${nextTryAt ? words.nextTry(moment(nextTryAt)) : ''}`}</span>}
        </>
      );
  }
}
