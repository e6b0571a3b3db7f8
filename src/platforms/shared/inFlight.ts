/** Work that goes on after the platform has been acknowledged, so that a stop can wait for it. */
export interface InFlight {
  readonly stopping: boolean;
  /** Follows work until it ends. It handles its own errors. */
  track(work: Promise<unknown>): void;
  /** From now on nothing new is to begin; resolves when all has ended. */
  drain(): Promise<void>;
}

export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  let stopping = false;
  return {
    get stopping() {
      return stopping;
    },
    track(work) {
      const followed = work.finally(() => running.delete(followed));
      running.add(followed);
    },
    async drain() {
      stopping = true;
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
