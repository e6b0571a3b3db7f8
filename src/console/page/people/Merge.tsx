import { useState } from 'preact/hooks';
import type { ConsoleMerged, ConsolePeople, ConsolePersonLine } from '../../../http/console/adminWire.js';
import { NotDone } from '../parts/Said.js';
import { useSure } from '../parts/Sure.js';
import { useAct } from '../parts/useAct.js';
import { useShell } from '../shell.js';
import { FindForm } from './FindForm.js';
import type { PartProps } from './part.js';
import { peopleTexts } from './texts.js';

/** Makes this person one with another, whom an admin looks for and chooses. */
export function Merge({ person, done }: PartProps) {
  const { api, texts, language } = useShell();
  const words = peopleTexts[language];
  const [found, setFound] = useState<readonly ConsolePersonLine[] | null>(null);
  const [other, setOther] = useState<ConsolePersonLine | null>(null);
  const find = useAct(
    (said: string) => api.get<ConsolePeople>('/people', { text: said }),
    ({ people }) => {
      setFound(people.filter(({ id }) => id !== person.id));
      setOther(null);
    },
  );
  const merge = useAct(
    (otherId: string) => api.post<ConsoleMerged>('/person/merge', { employeeId: person.id, otherId }),
    (outcome) => {
      if (outcome.kind === 'notMerged') done({ text: words.notMerged[outcome.why], isBad: true });
      else done({ text: outcome.already ? words.mergedAlready : words.merged });
    },
  );
  const sure = useSure();
  const ask = ({ id, name }: ConsolePersonLine) =>
    sure({
      ...{ text: words.mergeSure(person.name, name), yes: words.mergeNow(person.name, name) },
      act: () => merge.run(id),
    });
  return (
    <section class="card">
      <h2>{words.merge}</h2>
      <p class="hint">{words.mergeSays}</p>
      <details class="more">
        <summary>{words.mergeFind}</summary>
        <FindForm name={words.mergeFind} isBusy={find.isBusy} find={find.run} />
        <div role="status">{found?.length === 0 && <p>{words.none}</p>}</div>
        {found && found.length > 0 && (
          <fieldset class="choices">
            <legend>{words.mergeChoose}</legend>
            {found.map((one) => (
              <label class="inline" key={one.id}>
                <input
                  type="radio"
                  name="other"
                  checked={other?.id === one.id}
                  onChange={() => setOther(one)}
                />
                <span>
                  {one.name}
                  <span class="detail">
                    {[one.email, one.employeeNumber, one.site, one.left && words.left]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        {other && (
          <div class="acts">
            <button type="button" disabled={merge.isBusy} onClick={() => ask(other)}>
              {words.mergeNow(person.name, other.name)}
            </button>
          </div>
        )}
      </details>
      <NotDone error={find.error ?? merge.error} texts={texts} />
    </section>
  );
}
