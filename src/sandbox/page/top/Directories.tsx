import { useEffect, useRef, useState } from 'preact/hooks';
import type { DirectoryDone, DirectoryName, DirectoryPress, DirectoryState } from '../../wire.js';
import { sentenceOf, server } from '../server.js';
import type { Language, Texts } from '../texts.js';
import { Dialog } from '../windows/Dialog.js';
import { directoryTexts } from './directoryTexts.js';
import { Timesheet } from './Timesheet.js';

interface Props {
  readonly texts: Texts;
  readonly language: Language;
  readonly close: () => void;
}

interface Outcome {
  readonly directory: DirectoryName;
  readonly done: DirectoryDone | null;
  readonly said: string;
}

const lookEveryMs = 3_000;

/** A stand-in Entra, Okta and Lucca, which somebody can make tell of a newcomer, a leaver, or another manager. */
export function Directories({ texts, language, close }: Props) {
  const words = directoryTexts[language];
  const [all, setAll] = useState<readonly DirectoryState[] | null>(null);
  const [busy, setBusy] = useState<DirectoryName | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [said, setSaid] = useState('');
  const look = () =>
    server.directories().then(
      (state) => {
        setAll(state);
        setSaid('');
      },
      (error: unknown) => setSaid(sentenceOf(error, texts)),
    );
  useEffect(() => {
    void look();
    // What is written by itself is seen while somebody looks.
    const timer = setInterval(() => void look(), lookEveryMs);
    return () => clearInterval(timer);
  }, []);
  const press = async (asked: DirectoryPress) => {
    const { directory } = asked;
    setBusy(directory);
    setOutcome(null);
    try {
      const done = await server.press(asked);
      setOutcome({ directory, done, said: words.done[done.act](done) });
    } catch (error) {
      setOutcome({ directory, done: null, said: sentenceOf(error, texts) });
    }
    await look();
    setBusy(null);
  };
  const footer = (
    <>
      <a class="slack-button" href={`/sandbox/console?lang=${language}`} target="_blank" rel="noopener">
        {texts.console}
      </a>
      <button type="button" class="slack-button primary" onClick={close}>
        {texts.close}
      </button>
    </>
  );
  return (
    <Dialog
      title={words.title}
      closeLabel={texts.close}
      kind="modal"
      footer={footer}
      close={close}
      version={all ? 'here' : ''}
    >
      <p class="directories-say">{words.says}</p>
      <p class="directories-say" role="status">
        {said || (all ? '' : texts.loading)}
      </p>
      {all?.map((one) => (
        <Directory
          key={one.name}
          {...{ one, language, press }}
          isBusy={busy === one.name}
          isOtherBusy={busy !== null}
          outcome={outcome?.directory === one.name ? outcome : null}
        />
      ))}
    </Dialog>
  );
}

interface DirectoryProps {
  readonly one: DirectoryState;
  readonly language: Language;
  readonly press: (asked: DirectoryPress) => Promise<void>;
  readonly isBusy: boolean;
  readonly isOtherBusy: boolean;
  readonly outcome: Outcome | null;
}

function Directory({ one, language, press, isBusy, isOtherBusy, outcome }: DirectoryProps) {
  const words = directoryTexts[language];
  const { name: directory, people, isConnected, time } = one;
  const [chosen, setChosen] = useState('');
  const person = people.some(({ id }) => id === chosen) ? chosen : (people[0]?.id ?? '');
  const title = words.names[directory];
  const selectId = `directory-${directory}`;
  return (
    <section class="directory" aria-label={title}>
      <h3>
        {title} <span class="directory-state">{isConnected ? words.connected : words.notYet}</span>
      </h3>
      <p class="directories-say">{words.how[directory]}</p>
      <label for={selectId}>{words.person}</label>
      <select
        id={selectId}
        class="slack-field"
        value={person}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      >
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <div class="directory-acts">
        {(['newcomer', 'leaver', 'manager'] as const).map((act) => (
          <button
            key={act}
            type="button"
            class="slack-button"
            aria-label={`${title} : ${words.acts[act]}`}
            aria-disabled={isOtherBusy}
            onClick={() => {
              if (isOtherBusy) return;
              void press(act === 'newcomer' ? { directory, act } : { directory, act, person });
            }}
          >
            {words.acts[act]}
          </button>
        ))}
      </div>
      {time && (
        <Timesheet
          {...{ time, language }}
          isBusy={isOtherBusy}
          decide={(isWritten) => void press({ directory: 'lucca', act: isWritten ? 'timeOn' : 'timeOff' })}
        />
      )}
      <div role="status" class="directory-outcome">
        {isBusy ? words.busy : outcome && <Told outcome={outcome} language={language} />}
      </div>
    </section>
  );
}

function Told({
  outcome: { said, done },
  language,
}: {
  readonly outcome: Outcome;
  readonly language: Language;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [said]);
  return (
    <div ref={place}>
      <p>{said}</p>
      {done && (
        <ol aria-label={directoryTexts[language].requests}>
          {done.requests.map(({ method, path, status }, at) => (
            <li key={at}>
              <code>
                {method} {path}
              </code>{' '}
              <b>{status}</b>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
