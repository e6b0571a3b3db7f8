// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
const WINDOWS = [
  { seconds: 1, calls: 7 },
  { seconds: 2, calls: 8 },
  { seconds: 30, calls: 60 },
  { seconds: 3600, calls: 1800 },
];

export interface ThreadLimits {
  /** Counts a write to a thread; answers the seconds to wait when it is one too many, else null. */
  count(threadId: string, atMs: number): number | null;
}

/** Teams' limits on what one bot sends to one thread. */
export function threadLimits(): ThreadLimits {
  const sent = new Map<string, number[]>();
  return {
    count: (threadId, atMs) => {
      const past = (sent.get(threadId) ?? []).filter((each) => each > atMs - 3_600_000);
      const full = WINDOWS.find(
        ({ seconds, calls }) => past.filter((each) => each > atMs - seconds * 1000).length >= calls,
      );
      if (!full) past.push(atMs);
      sent.set(threadId, past);
      return full ? full.seconds : null;
    },
  };
}
