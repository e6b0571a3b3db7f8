import { useState } from 'preact/hooks';
import type { ConsoleHrisConnection, ConsoleWriteBackDecided } from '../../../http/console/hrisWire.js';
import { NotDone, Said, type Word } from '../parts/Said.js';
import { useSure } from '../parts/Sure.js';
import { useAct } from '../parts/useAct.js';
import { useShell } from '../shell.js';
import { hrisTexts } from './texts.js';

interface Props {
  readonly one: ConsoleHrisConnection;
  readonly tell: (word: Word) => void;
}

/** Whether missions are written there as worked time, and on what. */
export function WriteBack({ one, tell }: Props) {
  const { api, texts, language } = useShell();
  const words = hrisTexts[language];
  const sure = useSure();
  const { id: connectionId, kind, activityCode } = one;
  const [code, setCode] = useState('');
  const [key, setKey] = useState('');
  const [word, setWord] = useState<Word | null>(null);
  const decide = useAct(
    (decided: object) => api.post<ConsoleWriteBackDecided>('/hris/write-back', { connectionId, ...decided }),
    (outcome) => {
      if (outcome.kind === 'notDecided') return setWord({ text: words.notDecided[outcome.why], isBad: true });
      setWord(null);
      setKey('');
      tell({ text: activityCode === null ? words.isWritten : words.isNotWritten });
    },
  );
  if (kind === 'hibob') return <p class="hint next">{words.cannotWrite}</p>;
  const askToStop = () =>
    sure({
      ...{ text: words.stopSure, yes: words.stopWriting(one.name) },
      act: () => decide.run({ activityCode: null, activityKey: null }),
    });
  const submit = (event: Event) => {
    event.preventDefault();
    decide.run({ activityCode: code.trim(), activityKey: key.trim() || null });
  };
  return (
    <details class="more">
      <summary>{activityCode === null ? words.writeBackOff : words.writeBackOn(activityCode)}</summary>
      <p class="hint">{words.writeBackSays}</p>
      <Said word={word} />
      <NotDone error={decide.error} texts={texts} />
      {activityCode !== null ? (
        <div class="acts">
          <button type="button" class="second" disabled={decide.isBusy} onClick={askToStop}>
            {words.stopWriting(one.name)}
          </button>
        </div>
      ) : (
        <form onSubmit={submit}>
          <div class="field">
            <label for={`code-${connectionId}`}>{words.activityCode}</label>
            <input
              id={`code-${connectionId}`}
              type="text"
              inputMode="numeric"
              required
              maxLength={15}
              autocomplete="off"
              value={code}
              onInput={({ currentTarget }) => setCode(currentTarget.value)}
            />
          </div>
          {kind === 'lucca' && (
            <div class="field">
              <label for={`key-${connectionId}`}>{words.activityKey}</label>
              <input
                id={`key-${connectionId}`}
                type="password"
                maxLength={4000}
                autocomplete="off"
                value={key}
                onInput={({ currentTarget }) => setKey(currentTarget.value)}
              />
            </div>
          )}
          <div class="acts">
            <button type="submit" disabled={decide.isBusy}>
              {words.startWriting(one.name)}
            </button>
          </div>
        </form>
      )}
    </details>
  );
}
