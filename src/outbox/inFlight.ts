import type { Delivery } from '../domain/delivery.js';
import type { Composed } from '../messages/notices/compose.js';

/** A row that this process is sending. */
export interface Sending {
  /** As last claimed: its `leaseUntil` is what ends it. */
  delivery: Delivery;
  /** Until when the row is ours, in ms on the real clock: what a process that was frozen looks at. */
  ours: number;
  /** The platform was called for it, so its turn is used. */
  called: boolean;
  /** What was sent, once it was. */
  said: Composed | null;
}

/** The rows being sent in one workspace. */
export interface InFlight {
  /** Resolves when half of it is free; gives how many more may start. */
  room(): Promise<number>;
  /** True when the row was in flight already: its lease ran out on people's clock while we send. It has a new one now. */
  adopt(sending: Sending): boolean;
  /** `work` never rejects. */
  start(sending: Sending, work: (sending: Sending) => Promise<void>): void;
  /** Resolves when nothing is in flight. */
  landed(): Promise<void>;
}

export function createInFlight(limit: number): InFlight {
  const sendings = new Map<string, { sending: Sending; done: Promise<void> }>();
  const below = async (count: number) => {
    while (sendings.size >= count) await Promise.race([...sendings.values()].map(({ done }) => done));
  };
  return {
    async room() {
      await below(Math.ceil(limit / 2) + 1);
      return limit - sendings.size;
    },
    landed: () => below(1),
    adopt({ delivery, ours }) {
      const known = sendings.get(delivery.id)?.sending;
      if (known) Object.assign(known, { delivery, ours });
      return known !== undefined;
    },
    start(sending, work) {
      const { id } = sending.delivery;
      const done = work(sending).finally(() => sendings.delete(id));
      sendings.set(id, { sending, done });
    },
  };
}
