import type { Incoming, Reply } from '../../conversation/incoming.js';

/** Which messages of late were not understood: one that its author corrects is answered once more, any other is left. */
export interface Misunderstood {
  note(incoming: Incoming, reply: Reply): void;
  has(eventId: string): boolean;
}

const KEPT = 500;

/** Keeps the last few hundred. After a restart, or in another process, a corrected message is left. */
export function misunderstood(): Misunderstood {
  const events = new Set<string>();
  return {
    note: ({ eventId, input }, { message }) => {
      if (input.kind !== 'text' || message?.kind !== 'problem') return;
      if (message.problem.code !== 'notUnderstood') return;
      events.add(eventId);
      const [oldest] = events;
      if (events.size > KEPT && oldest !== undefined) events.delete(oldest);
    },
    has: (eventId) => events.has(eventId),
  };
}
