import { useState } from 'preact/hooks';
import type { ConsoleWebhookMade, ConsoleWebhooks } from '../../../http/console/webhooksWire.js';
import { NotDone, Said, type Word } from '../parts/Said.js';
import { useAct } from '../parts/useAct.js';
import { useShell } from '../shell.js';
import { webhooksTexts } from './texts.js';
import type { NewSecret } from './WebhooksPage.js';

interface Props extends Pick<ConsoleWebhooks, 'events'> {
  readonly show: (secret: NewSecret) => void;
}

/** What a form goes by: sent again, because no answer came, it is the same one. */
const newForm = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** Says where what happens is to be sent, and what of it: everything, unless less is chosen. */
export function MakeWebhook({ events, show }: Props) {
  const { api, texts, language } = useShell();
  const words = webhooksTexts[language];
  const [url, setUrl] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(events);
  const [form, setForm] = useState(newForm);
  const [word, setWord] = useState<Word | null>(null);
  const make = useAct(
    (body: object) => api.post<ConsoleWebhookMade>('/webhooks', body),
    (outcome) => {
      if (outcome.kind === 'notCreated') return setWord({ text: words.why[outcome.why], isBad: true });
      setUrl('');
      setForm(newForm);
      show(outcome);
    },
  );
  const submit = (event: Event) => {
    event.preventDefault();
    setWord(null);
    if (chosen.length === 0) return setWord({ text: words.noEvent, isBad: true });
    make.run({ url, events: events.filter((one) => chosen.includes(one)), form });
  };
  return (
    <form class="card spaced" onSubmit={submit}>
      <h2>{words.make}</h2>
      <div class="field">
        <label for="webhook-url">{words.url}</label>
        <span class="hint" id="webhook-url-hint">
          {words.urlHint}
        </span>
        <input
          id="webhook-url"
          type="text"
          inputMode="url"
          required
          maxLength={500}
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          aria-describedby="webhook-url-hint"
          value={url}
          onInput={({ currentTarget }) => setUrl(currentTarget.value)}
        />
      </div>
      <details class="more">
        <summary>{words.which(chosen.length, events.length)}</summary>
        {(['mission', 'engagement', 'person'] as const).map((about) => (
          <EventChoices
            key={about}
            legend={words.groups[about]}
            events={events.filter((event) => event.startsWith(`${about}.`))}
            {...{ chosen, setChosen }}
          />
        ))}
      </details>
      <Said word={word} />
      <NotDone error={make.error} texts={texts} />
      <div class="acts">
        <button type="submit" disabled={make.isBusy}>
          {words.create}
        </button>
      </div>
    </form>
  );
}

interface ChoicesProps extends Pick<ConsoleWebhooks, 'events'> {
  readonly legend: string;
  readonly chosen: readonly string[];
  readonly setChosen: (chosen: readonly string[]) => void;
}

function EventChoices({ legend, events, chosen, setChosen }: ChoicesProps) {
  const { language } = useShell();
  const words = webhooksTexts[language];
  return (
    <fieldset class="choices columns">
      <legend>{legend}</legend>
      {events.map((event) => (
        <label class="inline" key={event}>
          <input
            type="checkbox"
            checked={chosen.includes(event)}
            onChange={({ currentTarget: { checked } }) =>
              setChosen(checked ? [...chosen, event] : chosen.filter((one) => one !== event))
            }
          />
          {words.events[event]}
        </label>
      ))}
    </fieldset>
  );
}
