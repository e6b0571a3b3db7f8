import { useState } from 'preact/hooks';
import type { ConsoleHrisConnection, ConsoleHrisListening } from '../../../http/console/hrisWire.js';
import { NotDone, Said, type Word } from '../parts/Said.js';
import { Secret } from '../parts/Secret.js';
import { useSure } from '../parts/Sure.js';
import { useAct } from '../parts/useAct.js';
import { useShell } from '../shell.js';
import { listeningTexts } from './listeningTexts.js';

interface Props {
  readonly one: ConsoleHrisConnection;
  readonly tell: (word: Word) => void;
}

/** Whether the HRIS tells of changes by itself: the address to give it, and the secret that both know. */
export function Listening({ one, tell }: Props) {
  const { api, texts, language } = useShell();
  const words = listeningTexts[language];
  const sure = useSure();
  const { id: connectionId, name, kind, webhook } = one;
  const [secret, setSecret] = useState('');
  const [token, setToken] = useState<string | null>(null);
  const [word, setWord] = useState<Word | null>(null);
  const decide = useAct(
    (listens: boolean) =>
      api.post<ConsoleHrisListening>('/hris/listen', {
        connectionId,
        listens,
        secret: listens ? secret : '',
      }),
    (outcome) => {
      if (outcome.kind === 'notDecided') return setWord({ text: words.notDecided[outcome.why], isBad: true });
      setWord(null);
      setSecret('');
      setToken(outcome.kind === 'listening' ? outcome.token : null);
      tell({ text: outcome.kind === 'listening' ? words.listens(name) : words.isSilent(name) });
    },
  );
  const isMade = kind === 'personio';
  const askToStop = () =>
    sure({ text: words.stopSure(name), yes: words.stop(name), act: () => decide.run(false) });
  const submit = (event: Event) => {
    event.preventDefault();
    decide.run(true);
  };
  return (
    <details class="more">
      <summary>{webhook.isOn ? words.on : words.off}</summary>
      <p class="hint">{words.says}</p>
      <p>{words.where[kind]}</p>
      <dl class="facts">
        <div>
          <dt>{words.address}</dt>
          <dd class="breaks">
            <code>{webhook.url}</code>
          </dd>
        </div>
      </dl>
      {token && <Secret title={words.token} says={words.tokenSays} value={token} {...words.copying} />}
      <Said word={word} />
      <NotDone error={decide.error} texts={texts} />
      <form onSubmit={submit} autocomplete="off">
        {!isMade && (
          <div class="field">
            <label for={`listen-${connectionId}`}>{words.secret[kind]}</label>
            <input
              id={`listen-${connectionId}`}
              type="password"
              required
              maxLength={4000}
              autocomplete="new-password"
              value={secret}
              onInput={({ currentTarget }) => setSecret(currentTarget.value)}
            />
          </div>
        )}
        <div class="acts">
          <button type="submit" disabled={decide.isBusy}>
            {isMade ? words.make(name, webhook.isOn) : words.start(name, webhook.isOn)}
          </button>
          {webhook.isOn && (
            <button type="button" class="second" disabled={decide.isBusy} onClick={askToStop}>
              {words.stop(name)}
            </button>
          )}
        </div>
      </form>
    </details>
  );
}
