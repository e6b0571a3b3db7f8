import { useState } from 'preact/hooks';
import type { ConsoleHrisChecked, ConsoleHrisConnection } from '../../../http/console/hrisWire.js';
import { useInstants } from '../parts/instants.js';
import { NotDone, Said, type Word } from '../parts/Said.js';
import { useSure } from '../parts/Sure.js';
import { useAct } from '../parts/useAct.js';
import { useShell } from '../shell.js';
import { Listening } from './Listening.js';
import { Preview } from './Preview.js';
import { hrisTexts } from './texts.js';
import { WriteBack } from './WriteBack.js';

interface Props {
  readonly one: ConsoleHrisConnection;
  readonly tell: (word: Word) => void;
}

/** One HRIS: how its last reading went, and what can be done about it. */
export function HrisConnection({ one, tell }: Props) {
  const { api, texts, language } = useShell();
  const words = hrisTexts[language];
  const sure = useSure();
  const { id: connectionId, name, isDue, isPreviewAsked } = one;
  const [word, setWord] = useState<Word | null>(null);
  const check = useAct(
    () => api.post<ConsoleHrisChecked>('/hris/check', { connectionId }),
    (outcome) =>
      setWord(
        outcome.kind === 'well'
          ? { text: words.isWell(name) }
          : { text: words.failures[outcome.code], isBad: true },
      ),
  );
  const ask = useAct(
    (wants: 'reading' | 'preview') => api.post<object>('/hris/ask', { connectionId, wants }),
    (_outcome, wants) => tell({ text: wants === 'reading' ? words.readingAsked : words.previewAsked }),
  );
  const disconnect = useAct(
    () => api.post<object>('/hris/disconnect', { connectionId }),
    () => tell({ text: words.isDisconnected(name) }),
  );
  const askToDisconnect = () =>
    sure({
      ...{ text: words.disconnectSure(name), yes: words.disconnect, isDanger: true },
      act: () => disconnect.run(undefined),
    });
  const isBusy = check.isBusy || ask.isBusy || disconnect.isBusy;
  return (
    <section class="card">
      <h2 class="breaks">
        {name} <State {...one} />
      </h2>
      <Facts {...one} />
      {(isDue || isPreviewAsked) && (
        <p class="working" role="status">
          <span class="spinner" aria-hidden="true" />
          {isDue ? words.reading : words.previewing}
        </p>
      )}
      <Said word={word} />
      <NotDone error={check.error ?? ask.error ?? disconnect.error} texts={texts} />
      <div class="acts">
        {(['check', 'preview', 'reading'] as const).map((what) => (
          <button
            key={what}
            type="button"
            class={what === 'reading' ? '' : 'second'}
            disabled={isBusy || (what === 'reading' && isDue) || (what === 'preview' && isPreviewAsked)}
            aria-label={`${words.acts[what]} – ${name}`}
            onClick={() => (what === 'check' ? check.run(undefined) : ask.run(what))}
          >
            {check.isBusy && what === 'check' ? words.checking : words.acts[what]}
          </button>
        ))}
        <button
          type="button"
          class="danger"
          disabled={isBusy}
          aria-label={`${words.disconnect} – ${name}`}
          onClick={askToDisconnect}
        >
          {words.disconnect}
        </button>
      </div>
      {one.preview && <Preview {...one.preview} />}
      <WriteBack {...{ one, tell }} />
      <Listening {...{ one, tell }} />
    </section>
  );
}

function State({ last, isDue }: ConsoleHrisConnection) {
  const { language } = useShell();
  const { states } = hrisTexts[language];
  if (!last) return <span class="badge">{isDue ? states.first : states.never}</span>;
  const looks = { done: 'badge good', stopped: 'badge warning', failed: 'badge bad' } as const;
  return <span class={looks[last.end]}>{states[last.end]}</span>;
}

function Facts({ kind, url, last, nextAt, isDue }: ConsoleHrisConnection) {
  const { language } = useShell();
  const words = hrisTexts[language];
  const { moment } = useInstants();
  const rows: (readonly [string, string])[] = [
    [words.software, `${words.kinds[kind]} – ${url}`],
    [words.lastReading, last ? moment(last.at) : words.notYet],
  ];
  if (last?.code) rows.push([words.wentWrong, words.failures[last.code]]);
  if (last?.end === 'stopped') rows.push([words.wentWrong, words.heldBack]);
  if (last?.counts)
    rows.push([last.reads === 'changes' ? words.foundChanges : words.found, words.counts(last.counts)]);
  if (!isDue) rows.push([words.nextReading, moment(nextAt)]);
  return (
    <dl class="facts">
      {rows.map(([term, said]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  );
}
