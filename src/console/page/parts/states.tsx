import type { ComponentChildren } from 'preact';
import { ApiError } from '../api.js';
import type { Texts } from '../texts.js';
import type { Asked } from '../useAsked.js';

/** It is being asked for. */
export const Loading = ({ texts }: { readonly texts: Pick<Texts, 'loading'> }) => (
  <p class="state loading" role="status">
    <span class="spinner" aria-hidden="true" />
    {texts.loading}
  </p>
);

/** What went wrong, in the server's own sentence where it said one. */
export const sentenceOf = (error: unknown, texts: Pick<Texts, 'failed'>): string =>
  (error instanceof ApiError && error.message) || texts.failed;

interface FailureProps {
  readonly error: unknown;
  readonly texts: Texts;
  readonly again: () => void;
}

/** It could not be had; it can be asked for again. */
export const Failure = ({ error, texts, again }: FailureProps) => (
  <div class="state failure" role="alert">
    <p>{sentenceOf(error, texts)}</p>
    <button type="button" class="second" onClick={again}>
      {texts.retry}
    </button>
  </div>
);

/** There is nothing to show, and why. */
export const Empty = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="state empty">{children}</div>
);

interface WaitedProps<T> {
  readonly asked: Asked<T> & { readonly again: () => void };
  readonly texts: Texts;
  readonly children: (value: T) => ComponentChildren;
}

/** What was asked for once it is here; until then that it is coming, or that it failed. */
export function Waited<T>({ asked, texts, children }: WaitedProps<T>) {
  if (asked.state === 'loading') return <Loading texts={texts} />;
  if (asked.state === 'failed') return <Failure error={asked.error} texts={texts} again={asked.again} />;
  return <>{children(asked.value)}</>;
}
