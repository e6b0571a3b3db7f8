import type { Incoming, Receive } from '../application/incoming.js';
import type { Ports } from '../application/ports/index.js';
import { answer } from './answer.js';
import { converse } from './dialogue/converse.js';
import { leasedUntil } from './lease.js';

/** An answer that has not been said by then is kept: nobody is to wait for what has been done. */
const unsaidMs = 2_000;

/** What the platform folders call for each event. All but `answer` throw when the store does. */
export function createReceive(ports: Ports): Receive {
  const { inbox } = ports.store;
  const accepted = new WeakMap<Incoming, Incoming>();
  const unsaid = new WeakMap<Incoming, NodeJS.Timeout>();
  const isOver = (incoming: Incoming): void => clearTimeout(unsaid.get(incoming));
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
    async answer(incoming) {
      const reply = await answer(ports, accepted.get(incoming) ?? incoming, converse);
      // Nothing is lost when it fails: the answer is being said.
      const keep = (): void => void inbox.keep(incoming, reply).catch(() => undefined);
      unsaid.set(incoming, setTimeout(keep, unsaidMs).unref());
      return reply;
    },
    finish(incoming) {
      isOver(incoming);
      return inbox.finish(incoming);
    },
    keep(incoming, reply) {
      isOver(incoming);
      return inbox.keep(incoming, reply);
    },
  };
}

const mayBeSignUp = ({ input }: Incoming): boolean =>
  input.kind === 'text' || (input.kind === 'action' && input.intent?.kind === 'signUp');
