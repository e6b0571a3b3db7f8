/** Work that has begun and that a stopping process waits for. */
export interface InFlight {
  readonly stopping: boolean;
  /** Counts work until it ends. It must not reject. */
  track(work: Promise<unknown>): void;
  /** From now on nothing new is to begin; resolves when all has ended. */
  drain(): Promise<void>;
}

/** An empty set of work. */
export function inFlight(): InFlight {
  const working = new Set<Promise<unknown>>();
  let stopping = false;
  return {
    get stopping() {
      return stopping;
    },
    track: (work) => {
      working.add(work);
      void work.finally(() => working.delete(work));
    },
    drain: async () => {
      stopping = true;
      while (working.size > 0) await Promise.allSettled(working);
    },
  };
}
