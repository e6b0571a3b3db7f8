import { sleep } from './sleep.js';

interface Renewing {
  readonly everyMs: number;
  /** Keeps ours what is ours: false when it is lost, or needed no more. */
  readonly renew: () => Promise<boolean>;
  /** Told of each renewal that failed; the next may not. */
  readonly failed: (error: unknown) => void;
  /** The real clock's, unless a test says otherwise. */
  readonly sleep?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Something held that runs out by itself, kept from running out. */
export interface Renewal {
  /** Renews no more, and resolves when no renewal is under way. Never throws. */
  stop(): Promise<void>;
}

/**
 * Renews again and again, one renewal at a time, until it is lost or stopped.
 * A renewal that arrived after the end would keep everybody out.
 */
export function keepRenewing({ everyMs, renew, failed, sleep: wait = sleep }: Renewing): Renewal {
  const stopping = new AbortController();
  const renewOnce = () =>
    renew().catch((error: unknown) => {
      failed(error);
      return true;
    });
  const renewing = (async () => {
    while (!stopping.signal.aborted) {
      await wait(everyMs, stopping.signal);
      if (stopping.signal.aborted || !(await renewOnce())) return;
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await renewing;
    },
  };
}
