import { useEffect, useState } from 'preact/hooks';

/** What was asked of the server. */
export type Asked<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: unknown }
  | { readonly state: 'here'; readonly value: T };

/**
 * Asks when it is first shown, and again when one of `because` changes or `again` is called. `again` is about the same: what is
 * here stays until the answer comes, so that nothing jumps.
 */
export function useAsked<T>(
  ask: () => Promise<T>,
  because: readonly unknown[],
): Asked<T> & { readonly again: () => void } {
  const [asked, setAsked] = useState<Asked<T>>({ state: 'loading' });
  const [times, setTimes] = useState(0);
  useEffect(() => setAsked({ state: 'loading' }), because);
  useEffect(() => {
    let isOld = false;
    ask().then(
      (value) => isOld || setAsked({ state: 'here', value }),
      (error: unknown) => isOld || setAsked({ state: 'failed', error }),
    );
    return () => {
      isOld = true;
    };
  }, [...because, times]);
  const again = () => {
    if (asked.state === 'failed') setAsked({ state: 'loading' });
    setTimes((count) => count + 1);
  };
  return { ...asked, again };
}
