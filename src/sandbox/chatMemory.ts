import type { SlackMessage } from './slack/types.js';
import type { TeamsPast } from './teams/past.js';

/** Where the chats are kept, as one text, so that they survive a restart. */
export interface ChatMemory {
  /** What was saved last; null the first time. */
  load(): Promise<string | null>;
  save(text: string): Promise<void>;
}

/** What was said in both chats. Plain JSON. */
export interface Past {
  readonly version: 1;
  readonly slack: readonly SlackMessage[];
  readonly teams: TeamsPast;
}

/** What was said before the restart; null when nothing is known of it, or it was written by another version. */
export async function recall(memory: ChatMemory): Promise<Past | null> {
  try {
    const past = JSON.parse((await memory.load()) ?? 'null') as Past | null;
    return past?.version === 1 ? past : null;
  } catch {
    return null;
  }
}

/** Writes the chats down after each change, at most once in a while. */
export interface Keeper {
  changed(): void;
  /** Writes what is not written yet. */
  flush(): Promise<void>;
}

const SELDOM_MS = 1_000;

export function keeper(memory: ChatMemory, past: () => Past, seldomMs = SELDOM_MS): Keeper {
  let soon: NodeJS.Timeout | null = null;
  let writing = Promise.resolve();
  const write = () => {
    soon = null;
    // A chat that cannot be written down is only forgotten at the next start.
    writing = writing.then(() => memory.save(JSON.stringify(past()))).catch(() => {});
  };
  return {
    changed: () => {
      soon ??= setTimeout(write, seldomMs).unref();
    },
    flush: async () => {
      if (soon) {
        clearTimeout(soon);
        write();
      }
      await writing;
    },
  };
}
