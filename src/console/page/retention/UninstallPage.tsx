import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Heading } from '../parts/Heading.js';
import { NotDone, Said, type Word } from '../parts/Said.js';
import { useAct } from '../parts/useAct.js';
import { useShell } from '../shell.js';
import { retentionTexts } from './texts.js';

type Removed = { readonly kind: 'removed' | 'otherName' };

/** Deletes all that is kept of the company, once its name was typed twice. */
export function UninstallPage() {
  const { api, me, texts, language } = useShell();
  const words = retentionTexts[language];
  const [names, setNames] = useState<readonly [string, string]>(['', '']);
  const [isSure, setSure] = useState(false);
  const [isRemoved, setRemoved] = useState(false);
  const [word, setWord] = useState<Word | null>(null);
  const remove = useAct(
    () => api.post<Removed>('/uninstall', { names }),
    ({ kind }) => {
      if (kind === 'removed') return setRemoved(true);
      setWord({ text: words.otherName, isBad: true });
      setSure(false);
    },
  );
  const removedWord = useMemo(() => ({ text: words.removedSays }), [words]);
  const isNamed = (name: string) => name.trim().toLowerCase() === me.company.trim().toLowerCase();
  const submit = (event: Event) => {
    event.preventDefault();
    setWord(null);
    if (isSure) remove.run(undefined);
    else if (isNamed(names[0])) setSure(true);
    else setWord({ text: words.otherName, isBad: true });
  };
  if (isRemoved)
    return (
      <>
        <Heading title={words.removed} says={words.backups} />
        <Said word={removedWord} />
      </>
    );
  return (
    <>
      <Heading title={texts.areas.uninstall.name} says={words.uninstallSays} />
      <section class="card">
        <h2>{words.deleted}</h2>
        <ul class="steps">
          {words.deletedList.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
      <section class="card">
        <h2>{words.law}</h2>
        <p>{words.lawSays}</p>
        <h2 class="next">{words.after}</h2>
        <p>{words.afterSays}</p>
        <p class="hint">{words.backups}</p>
      </section>
      <form class="card" onSubmit={submit}>
        <h2>{isSure ? words.sure : texts.areas.uninstall.name}</h2>
        {isSure && <p class="notice bad">{words.sureSays}</p>}
        <NameField key={String(isSure)} {...{ isSure, names, setNames }} />
        <Said word={word} />
        <NotDone error={remove.error} texts={texts} />
        <div class="acts">
          <button type="submit" class="danger" disabled={remove.isBusy}>
            {isSure ? words.remove(me.company) : words.go}
          </button>
          {isSure && (
            <button type="button" class="second" onClick={() => setSure(false)}>
              {words.cancel}
            </button>
          )}
        </div>
      </form>
    </>
  );
}

interface FieldProps {
  readonly isSure: boolean;
  readonly names: readonly [string, string];
  readonly setNames: (names: readonly [string, string]) => void;
}

/** The field of the second time takes the focus. */
function NameField({ isSure, names: [first, second], setNames }: FieldProps) {
  const { me, language } = useShell();
  const words = retentionTexts[language];
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (isSure) field.current?.focus();
  }, [isSure]);
  return (
    <div class="field">
      <label for="company">{isSure ? words.second(me.company) : words.first(me.company)}</label>
      <input
        id="company"
        type="text"
        required
        autocomplete="off"
        ref={field}
        value={isSure ? second : first}
        onInput={({ currentTarget: { value } }) => setNames(isSure ? [first, value] : [value, ''])}
      />
    </div>
  );
}
