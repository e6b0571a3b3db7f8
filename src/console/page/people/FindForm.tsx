import { useShell } from '../shell.js';
import { peopleTexts } from './texts.js';

interface Props {
  /** What the box is for. */
  readonly name: string;
  /** What stands in it first. */
  readonly text?: string;
  readonly isBusy?: boolean;
  readonly find: (text: string) => void;
}

/** Looks for somebody by a name, an address or an employee number. */
export function FindForm({ name, text = '', isBusy = false, find }: Props) {
  const { language } = useShell();
  const words = peopleTexts[language];
  const submit = (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    find(String(form.get('text') ?? '').trim());
  };
  return (
    <form class="toolbar" onSubmit={submit}>
      <label class="inline">
        <span class="unseen">{name}</span>
        <input
          type="search"
          name="text"
          required
          minLength={2}
          maxLength={120}
          size={30}
          placeholder={words.search}
          defaultValue={text}
        />
      </label>
      <button type="submit" class="second" disabled={isBusy}>
        {words.find}
      </button>
    </form>
  );
}
