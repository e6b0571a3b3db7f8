import { useState } from 'preact/hooks';
import type { ConsoleErased } from '../../../http/console/adminWire.js';
import { NotDone, Said, type Word } from '../parts/Said.js';
import { useAct } from '../parts/useAct.js';
import { useShell } from '../shell.js';
import type { PartProps } from './part.js';
import { peopleTexts } from './texts.js';

/** Erases somebody who asked the company for it, once their name was typed. */
export function Erase({ person, done }: PartProps) {
  const { api, texts, language } = useShell();
  const words = peopleTexts[language];
  const [name, setName] = useState('');
  const [word, setWord] = useState<Word | null>(null);
  const erase = useAct(
    (typed: string) => api.post<ConsoleErased>('/person/erase', { employeeId: person.id, name: typed }),
    (outcome) => {
      if (outcome.kind === 'otherName') setWord({ text: words.otherName, isBad: true });
      else done({ text: words.erased(outcome.kept) });
    },
  );
  const submit = (event: Event) => {
    event.preventDefault();
    erase.run(name);
  };
  return (
    <section class="card">
      <h2>{words.erase}</h2>
      <p class="hint">{words.eraseSays}</p>
      {person.directory && !person.left && <p class="notice warning">{words.eraseDirectory}</p>}
      <details class="more">
        <summary>{words.eraseNow(person.name)}</summary>
        <form onSubmit={submit}>
          <div class="field">
            <label for="erase-name">{words.typeName(person.name)}</label>
            <input
              id="erase-name"
              type="text"
              required
              autocomplete="off"
              value={name}
              onInput={({ currentTarget }) => setName(currentTarget.value)}
            />
          </div>
          <Said word={word} />
          <NotDone error={erase.error} texts={texts} />
          <div class="acts">
            <button type="submit" class="danger" disabled={erase.isBusy}>
              {words.eraseNow(person.name)}
            </button>
          </div>
        </form>
      </details>
    </section>
  );
}
