import { useEffect, useState } from 'preact/hooks';

/** What was asked of the server. */
export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'here'; readonly value: T };

/** Asks when it is first shown, and again when one of `because` changes or `again` is called. */
export function useAsked<T>(
  ask: () => Promise<T>,
  because: readonly unknown[],
): Asked<T> & { readonly again: () => void } {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'loading' });
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let isOld = false;
    setAsked({ state: 'loading' });
    ask().then(
      (value) => isOld || setAsked({ state: 'here', value }),
      (error: unknown) => isOld || setAsked({ state: 'failed', error }),
    );
    return () => {
      isOld = true;
    };
  }, [...because, times]);
  return { ...asked, again: () => setTimes((count) => count + 1) };
}
