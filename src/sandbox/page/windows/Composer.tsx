import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SendIcon } from '../drawings.js';
import { draftOf, keepDraft } from '../memory.js';
import type { Texts } from '../texts.js';

const MAX_HEIGHT_PX = 140;

interface Props {
  readonly id: string;
  /** Under which the draft is kept: of one person in one place of one chat. */
  readonly draft: string;
  readonly invitation: string;
  readonly texts: Texts;
  readonly send: (text: string) => Promise<boolean>;
}

/** Where one writes: Enter sends, Shift and Enter makes a new line. What could not be sent comes back. */
export function Composer({ id, draft, invitation, texts, send }: Props) {
  const [text, setText] = useState(draftOf(draft));
  const input = useRef<HTMLTextAreaElement>(null);
  const write = (words: string) => {
    keepDraft(draft, words);
    setText(words);
  };
  useLayoutEffect(() => {
    const area = input.current;
    if (!area) return;
    area.style.height = 'auto';
    // A window that is not shown has no height to measure.
    if (area.scrollHeight > 0) area.style.height = `${Math.min(area.scrollHeight, MAX_HEIGHT_PX)}px`;
  }, [text]);
  const submit = async () => {
    const words = text.trim();
    if (words === '') return;
    write('');
    if (!(await send(words)) && draftOf(draft) === '') write(words);
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <textarea
        ref={input}
        id={id}
        class="composer-input"
        rows={1}
        maxLength={4000}
        enterkeyhint="send"
        placeholder={invitation}
        aria-label={invitation}
        value={text}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          void submit();
        }}
      />
      <button class="composer-send" type="submit" aria-label={texts.send} disabled={text.trim() === ''}>
        <SendIcon />
      </button>
    </form>
  );
}
