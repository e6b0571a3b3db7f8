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
  /** Resolves when a quarter of it is free; gives how many more may start. */
  room(): Promise<number>;
  /** True when the row was in flight already: its lease ran out on people's clock while we send. It has a new one now. */
  adopt(sending: Sending): boolean;
  /** `work` never rejects. */
  start(sending: Sending, work: (sending: Sending) => Promise<void>): void;
  /** Resolves when nothing is in flight. */
  landed(): Promise<void>;
}

/** More is looked for below this part of the limit: what is under way lasts until it is found. */
const fullAt = 0.75;

export function createInFlight(limit: number): InFlight {
  const sendings = new Map<string, Sending>();
  let waiting: (() => void)[] = [];
  /** Not by a race of all that is under way: each of them would keep a trace of each race. */
  const below = async (count: number) => {
    while (sendings.size >= count) await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const landed = (id: string) => {
    sendings.delete(id);
    const told = waiting;
    waiting = [];
    for (const tell of told) tell();
  };
  return {
    async room() {
      await below(Math.ceil(limit * fullAt) + 1);
      return limit - sendings.size;
    },
    landed: () => below(1),
    adopt({ delivery, ours }) {
      const known = sendings.get(delivery.id);
      if (known) Object.assign(known, { delivery, ours });
      return known !== undefined;
    },
    start(sending, work) {
      const { id } = sending.delivery;
      sendings.set(id, sending);
      void work(sending).finally(() => landed(id));
    },
  };
}
