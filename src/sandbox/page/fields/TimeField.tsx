import { useEffect, useState } from 'preact/hooks';
import { readTime } from '../times.js';

/** How a field looks and is named. */
export interface Look {
  readonly id?: string | undefined;
  readonly class?: string;
  readonly placeholder?: string | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly 'aria-invalid'?: boolean;
}

interface Attributes extends Look {
  /** As people write it. */
  readonly shown: string;
  /** What was written, as it is kept; null when it is none. */
  readonly read: (text: string) => string | null;
  readonly write: (value: string) => string;
  readonly change: (value: string) => void;
}

/** A text field for a value of a fixed form. What cannot be read stays as it was typed, for the bot to refuse. */
export function ReadField({ shown, read, write, change, ...attributes }: Attributes) {
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const leave = (typed: string) => {
    const value = read(typed);
    if (value !== null) setText(write(value));
    if (typed !== shown) change(value ?? typed);
  };
  return (
    <input
      {...attributes}
      type="text"
      autocomplete="off"
      value={text}
      onInput={(event) => setText(event.currentTarget.value)}
      onChange={(event) => leave(event.currentTarget.value)}
    />
  );
}

const asItIs = (value: string) => value;

/** An hour, typed: the browser's own field would follow the browser's language. */
export const TimeField = ({ shown, ...attributes }: Omit<Attributes, 'read' | 'write'>) => (
  <ReadField {...attributes} shown={shown} read={readTime} write={asItIs} />
);
