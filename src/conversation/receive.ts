import type { Incoming, Receive } from '../application/incoming.js';
import type { Ports } from '../application/ports/index.js';
import { answer } from './answer.js';
import { converse } from './dialogue/converse.js';
import { leasedUntil } from './lease.js';

/** What the platform folders call for each event. All but `answer` throw when the store does. */
export function createReceive(ports: Ports): Receive {
  const { inbox } = ports.store;
  const accepted = new WeakMap<Incoming, Incoming>();
  return {
    async accept(incoming) {
      // Before the acknowledgement: whoever has been acknowledged stands before everybody who asks from then on.
      const ticket = mayBeSignUp(incoming) ? await inbox.drawTicket() : undefined;
      const now = ports.clock.now();
      const stored = { ...incoming, acceptedAt: now.toISOString(), ...(ticket && { ticket }) };
      const outcome = await inbox.accept(stored, leasedUntil(now));
      accepted.set(incoming, stored);
      return outcome;
    },
    answer: (incoming) => answer(ports, accepted.get(incoming) ?? incoming, converse),
    finish: (incoming) => inbox.finish(incoming),
    keep: (incoming, reply) => inbox.keep(incoming, reply),
  };
}

const mayBeSignUp = ({ input }: Incoming): boolean =>
  input.kind === 'text' || (input.kind === 'action' && input.intent?.kind === 'signUp');
