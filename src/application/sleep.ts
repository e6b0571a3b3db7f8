const longestTimer = 2 ** 31 - 1;

/** Resolves after `ms`, or as soon as `signal` is aborted. Never rejects. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    // Waiting is no reason to stay alive: a process that has closed everything else may end.
    const timer = setTimeout(end, Math.min(ms, longestTimer)).unref();
    signal.addEventListener('abort', end);
  });
}
