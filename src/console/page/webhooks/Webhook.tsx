import type {
  ConsoleWebhook,
  ConsoleWebhookRotated,
  ConsoleWebhooks,
} from '../../../http/console/webhooksWire.js';
import { useInstants } from '../parts/instants.js';
import { NotDone, type Word } from '../parts/Said.js';
import { useSure } from '../parts/Sure.js';
import { useAct } from '../parts/useAct.js';
import { useShell } from '../shell.js';
import { webhooksTexts } from './texts.js';
import type { NewSecret } from './WebhooksPage.js';

interface Props extends Pick<ConsoleWebhooks, 'events'> {
  readonly one: ConsoleWebhook;
  readonly show: (secret: NewSecret) => void;
  readonly tell: (word: Word) => void;
}

/** One address that is told: how it goes, and what can be done about it. */
export function Webhook({ one, events, show, tell }: Props) {
  const { api, texts, language } = useShell();
  const words = webhooksTexts[language];
  const { id: webhookId, url, isOn } = one;
  const set = useAct(
    (on: boolean) => api.post<object>('/webhooks/state', { webhookId, on }),
    (_outcome, on) => tell({ text: on ? words.isOn(url) : words.isOff(url) }),
  );
  const rotate = useAct(
    () => api.post<ConsoleWebhookRotated>('/webhooks/secret', { webhookId }),
    (outcome) =>
      outcome.kind === 'rotated' ? show(outcome) : tell({ text: words.notRotated[outcome.why], isBad: true }),
  );
  const remove = useAct(
    () => api.post<object>('/webhooks/remove', { webhookId }),
    () => tell({ text: words.isRemoved(url) }),
  );
  const isBusy = set.isBusy || rotate.isBusy || remove.isBusy;
  const sure = useSure();
  const askToStop = () =>
    sure({ ...{ text: words.offSure(url), yes: words.switchOff }, act: () => set.run(false) });
  const askToRotate = () =>
    sure({ ...{ text: words.rotateSure, yes: words.rotate }, act: () => rotate.run(undefined) });
  const askToRemove = () =>
    sure({
      ...{ text: words.removeSure(url), yes: words.remove, isDanger: true },
      act: () => remove.run(undefined),
    });
  return (
    <section class="card">
      <h2 class="breaks">
        {url} <State {...one} />
      </h2>
      <Facts {...{ one, events }} />
      <NotDone error={set.error ?? rotate.error ?? remove.error} texts={texts} />
      <div class="acts">
        <button
          type="button"
          class="second"
          disabled={isBusy}
          aria-label={`${isOn ? words.switchOff : words.switchOn} – ${url}`}
          onClick={() => (isOn ? askToStop() : set.run(true))}
        >
          {isOn ? words.switchOff : words.switchOn}
        </button>
        <button
          type="button"
          class="second"
          disabled={isBusy}
          aria-label={`${words.rotate} – ${url}`}
          onClick={askToRotate}
        >
          {words.rotate}
        </button>
        <button
          type="button"
          class="danger"
          disabled={isBusy}
          aria-label={`${words.remove} – ${url}`}
          onClick={askToRemove}
        >
          {words.remove}
        </button>
      </div>
    </section>
  );
}

function State({ isOn, disabledBecause, failingSince }: ConsoleWebhook) {
  const { language } = useShell();
  const { states } = webhooksTexts[language];
  if (!isOn) return <span class="badge">{disabledBecause === 'gone' ? states.gone : states.off}</span>;
  if (failingSince) return <span class="badge bad">{states.failing}</span>;
  return <span class="badge good">{states.on}</span>;
}

function Facts({ one, events }: Pick<Props, 'one' | 'events'>) {
  const { language } = useShell();
  const words = webhooksTexts[language];
  const { day, moment } = useInstants();
  const { failingSince, failure, sentAt, createdAt } = one;
  const isAll = one.events.length === events.length;
  return (
    <dl class="facts">
      <div>
        <dt>{words.tells}</dt>
        <dd>{isAll ? words.everything : one.events.map((event) => words.events[event]).join(', ')}</dd>
      </div>
      <div>
        <dt>{words.lastArrived}</dt>
        <dd>{sentAt ? moment(sentAt) : words.nothingYet}</dd>
      </div>
      {failingSince && (
        <div>
          <dt>{words.failing}</dt>
          <dd>{words.failingSince(moment(failingSince), words.failureOf(failure, null))}</dd>
        </div>
      )}
      <div>
        <dt>{words.madeAt}</dt>
        <dd>{day(createdAt)}</dd>
      </div>
    </dl>
  );
}
