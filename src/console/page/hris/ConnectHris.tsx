import { useState } from 'preact/hooks';
import type { ConsoleHrisMade, HrisKind } from '../../../http/console/hrisWire.js';
import { NotDone, Said, type Word } from '../parts/Said.js';
import { useAct } from '../parts/useAct.js';
import { useShell } from '../shell.js';
import { hrisTexts } from './texts.js';

const kinds = ['lucca', 'bamboohr', 'hibob', 'personio'] as const;
type Field = 'name' | 'account' | 'id' | 'secret';

/** What each asks for. */
const fieldsOf: Readonly<Record<HrisKind, readonly Field[]>> = {
  lucca: ['name', 'account', 'id', 'secret'],
  bamboohr: ['name', 'account', 'secret'],
  hibob: ['name', 'id', 'secret'],
  personio: ['name', 'id', 'secret'],
};

const nothing: Readonly<Record<Field, string>> = { name: '', account: '', id: '', secret: '' };

/** Connects an HRIS. What opens it is sealed, and is never shown again. */
export function ConnectHris({ tell }: { readonly tell: (word: Word) => void }) {
  const { api, texts, language } = useShell();
  const words = hrisTexts[language];
  const [kind, setKind] = useState<HrisKind>('lucca');
  const [typed, setTyped] = useState(nothing);
  const [word, setWord] = useState<Word | null>(null);
  const connect = useAct(
    (body: object) => api.post<ConsoleHrisMade>('/hris', body),
    (outcome) => {
      if (outcome.kind === 'connected') {
        setTyped(nothing);
        setWord(null);
        return tell({ text: words.isConnected(typed.name.trim()) });
      }
      const text = outcome.kind === 'noKey' ? words.noKey : words.wrong[outcome.part];
      setWord({ text, isBad: true });
    },
  );
  const submit = (event: Event) => {
    event.preventDefault();
    const asked = Object.fromEntries(fieldsOf[kind].map((field) => [field, typed[field].trim()]));
    connect.run({ ...nothing, ...asked, kind, activityCode: null, activityKey: null });
  };
  return (
    <form class="card spaced" onSubmit={submit} autocomplete="off">
      <h2>{words.add}</h2>
      <p class="hint">{words.addSays}</p>
      <div class="field">
        <label for="hris-kind">{words.software}</label>
        <select
          id="hris-kind"
          value={kind}
          onChange={({ currentTarget: { value } }) => setKind(kinds.find((one) => one === value) ?? 'lucca')}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </select>
      </div>
      {fieldsOf[kind].map((field) => (
        <div class="field" key={field}>
          <label for={`hris-${field}`}>{words.fields[kind][field] ?? words.usualFields[field]}</label>
          {words.hints[kind][field] && (
            <span class="hint" id={`hris-${field}-hint`}>
              {words.hints[kind][field]}
            </span>
          )}
          <input
            id={`hris-${field}`}
            {...(field === 'secret' ? ({ type: 'password' } as const) : ({ type: 'text' } as const))}
            required
            maxLength={field === 'name' ? 60 : field === 'account' ? 63 : 4000}
            autocomplete={field === 'secret' ? 'new-password' : 'off'}
            spellcheck={false}
            {...(words.hints[kind][field] && { 'aria-describedby': `hris-${field}-hint` })}
            value={typed[field]}
            onInput={({ currentTarget: { value } }) => setTyped((before) => ({ ...before, [field]: value }))}
          />
        </div>
      ))}
      <Said word={word} />
      <NotDone error={connect.error} texts={texts} />
      <div class="acts">
        <button type="submit" disabled={connect.isBusy}>
          {words.connect}
        </button>
      </div>
    </form>
  );
}
