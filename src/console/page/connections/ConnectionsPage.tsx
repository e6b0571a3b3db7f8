import { useState } from 'preact/hooks';
import type { ConsoleConnections, ConsoleToken } from '../../../http/console/adminWire.js';
import { Heading } from '../parts/Heading.js';
import { NotDone, Said, type Word } from '../parts/Said.js';
import { Secret } from '../parts/Secret.js';
import { Empty, Waited } from '../parts/states.js';
import { useAct } from '../parts/useAct.js';
import { useShell } from '../shell.js';
import { useAsked } from '../useAsked.js';
import { Connection } from './Connection.js';
import { PeopleFile } from './PeopleFile.js';
import { ScheduledFiles } from './ScheduledFiles.js';
import { connectionTexts } from './texts.js';

interface Made extends ConsoleToken {
  readonly name: string;
}

/** Directories: connected, with a token that is shown once, and disconnected. */
export function ConnectionsPage() {
  const { api, texts, language } = useShell();
  const words = connectionTexts[language];
  const [made, setMade] = useState<Made | null>(null);
  const [word, setWord] = useState<Word | null>(null);
  const asked = useAsked(() => api.get<ConsoleConnections>('/connections'), [api]);
  const tell = (told: Word | null) => {
    setWord(told);
    asked.again();
  };
  const show = (token: Made) => {
    setMade(token);
    tell(null);
  };
  return (
    <>
      <Heading title={texts.areas.connections.name} says={words.says} />
      <Said word={word} />
      {made && (
        <>
          <Secret
            {...{ title: words.made(made.name), says: words.once, value: made.token }}
            {...{ copy: words.copy, copied: words.copied }}
          />
          <Steps {...made} />
        </>
      )}
      <Waited asked={asked} texts={texts}>
        {({ connections, sitePlaces }) =>
          connections.length === 0 ? (
            <Empty>
              <p>{words.none}</p>
            </Empty>
          ) : (
            connections.map((one) => <Connection key={one.id} {...{ one, sitePlaces, show, tell }} />)
          )
        }
      </Waited>
      <Connect show={show} />
      <PeopleFile />
      <ScheduledFiles />
    </>
  );
}

function Connect({ show }: { readonly show: (made: Made) => void }) {
  const { api, texts, language } = useShell();
  const words = connectionTexts[language];
  const [name, setName] = useState('');
  const connect = useAct(
    (called: string) => api.post<ConsoleToken>('/connections', { name: called }),
    (token, called) => {
      setName('');
      show({ ...token, name: called });
    },
  );
  const submit = (event: Event) => {
    event.preventDefault();
    connect.run(name.trim());
  };
  return (
    <form class="card spaced" onSubmit={submit}>
      <h2>{words.add}</h2>
      <p class="hint">{words.addSays}</p>
      <div class="field">
        <label for="connection-name">{words.name}</label>
        <input
          id="connection-name"
          type="text"
          required
          maxLength={60}
          autocomplete="off"
          placeholder="Entra ID"
          value={name}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </div>
      <NotDone error={connect.error} texts={texts} />
      <div class="acts">
        <button type="submit" disabled={connect.isBusy}>
          {words.connect}
        </button>
      </div>
    </form>
  );
}

function Steps({ url, client }: Pick<ConsoleToken, 'url' | 'client'>) {
  const { language } = useShell();
  const words = connectionTexts[language];
  return (
    <section class="card">
      <h2>{words.steps}</h2>
      <p>
        {words.address} <code>{url}</code>
      </p>
      {(['entra', 'okta'] as const).map((vendor) => (
        <details class="more" key={vendor} open={vendor === 'entra'}>
          <summary>{words[vendor]}</summary>
          <ol class="steps">
            {words[`${vendor}Steps`].map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      ))}
      <details class="more">
        <summary>{words.oauth}</summary>
        <p>{words.oauthSays}</p>
        <ul class="steps">
          {(['tokenUrl', 'id', 'secret'] as const).map((part) => (
            <li key={part}>
              {words.client[part]} <code>{client[part]}</code>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
