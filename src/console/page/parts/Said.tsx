import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Texts } from '../texts.js';
import { sentenceOf } from './states.js';

/** What became of what was pressed. */
export interface Word {
  readonly text: string;
  readonly isBad?: boolean;
}

/** Says what became of what was pressed, and takes the focus, so that whoever hears the page hears it. */
export function Said({ word }: { readonly word: Word | null }) {
  const place = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (word) place.current?.focus();
  }, [word]);
  if (!word) return null;
  return (
    <p
      class={word.isBad ? 'notice bad' : 'notice'}
      role={word.isBad ? 'alert' : 'status'}
      tabIndex={-1}
      ref={place}
    >
      {word.text}
    </p>
  );
}

/** It could not be done, in the server's own sentence where it said one. It takes the focus once, not at each key of a form. */
export function NotDone({ error, texts }: { readonly error: unknown; readonly texts: Texts }) {
  const word = useMemo(
    () => (error === null ? null : { text: sentenceOf(error, texts), isBad: true }),
    [error, texts],
  );
  return <Said word={word} />;
}
