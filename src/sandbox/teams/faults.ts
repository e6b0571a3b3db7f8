/** One way the connector misbehaves. `drop` does what was asked, then cuts the connection instead of answering. */
export type Fault =
  | { readonly kind: 'throttled'; readonly retryAfterSeconds: number }
  | { readonly kind: 'precondition' }
  | { readonly kind: 'badGateway' }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'drop' };

/** What a test or the page can break. Everything is whole at the start. */
export interface Faults {
  /** The next `times` calls to the connector meet this fault. */
  next(fault: Fault, times?: number): void;
  /** The next call meets this fault. One that only shows that the bot is writing does not: a slow bot makes it. */
  nextAnswer(fault: Fault): void;
  /** The person blocks the bot: writes to them answer 403 MessageWritesBlocked until `unblock`. */
  block(userId: string): void;
  unblock(userId: string): void;
  /** The conversation does not exist any more: calls on it answer 404; a new one can be created. */
  gone(conversationId: string): void;
  /**
   * Applies Teams' limits per thread to writes. They are 7 in 1 s, 8 in 2 s, 60 in 30 s, 1800 in an hour. Off at
   * first.
   */
  rateLimits(on: boolean): void;
}

export interface FaultQueue {
  /** `sparesTyping`: it waits for a call that does more than show that the bot is writing. */
  add(fault: Fault, times: number, sparesTyping?: boolean): void;
  take(isTyping: boolean): Fault | null;
}

/** Faults waiting for the next calls, first in first out. */
export function faultQueue(): FaultQueue {
  const waiting: { readonly fault: Fault; readonly sparesTyping: boolean }[] = [];
  return {
    add(fault, times, sparesTyping = false) {
      waiting.push(...Array.from({ length: times }, () => ({ fault, sparesTyping })));
    },
    take: (isTyping) => (isTyping && waiting[0]?.sparesTyping ? null : (waiting.shift()?.fault ?? null)),
  };
}
