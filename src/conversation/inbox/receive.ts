import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { expectRating } from '../../application/ratings/expectRating.js';
import { type ConversationNeeds, converse } from '../dialogues/converse.js';
import type { Incoming, Receive } from '../incoming.js';
import { type AnswerNeeds, answer } from './answer.js';
import { isFirstPress } from './doubleClick.js';
import { createHolds, leasedUntil, retriedAt } from './lease.js';

/** An answer that has not been said by then is kept: nobody is to wait for what has been done. */
const unsaidMs = 2_000;

/** What the platform folders call for each event. All but `answer` and `isFirst` throw when the store does. */
export function createReceive(
  deps: ConversationNeeds & AnswerNeeds & Needs<'inbox' | 'nonces'> & NeedsOf<typeof expectRating>,
): Receive {
  const { clock, inbox } = deps;
  const accepted = new WeakMap<Incoming, Incoming>();
  const unsaid = new WeakMap<Incoming, NodeJS.Timeout>();
  const holds = createHolds(deps);
  function isOver(incoming: Incoming): void {
    holds.letGo(incoming);
    clearTimeout(unsaid.get(incoming));
  }
  return {
    async accept(incoming) {
      // Before the acknowledgement: whoever has been acknowledged stands before everybody who asks from then on.
      const ticket = mayBeSignUp(incoming) ? await drawTicket(deps, incoming) : undefined;
      const now = clock.now();
      const stored = { ...incoming, acceptedAt: now.toISOString(), ...(ticket && { ticket }) };
      const outcome = await inbox.accept(stored, leasedUntil(now));
      accepted.set(incoming, stored);
      return outcome;
    },
    async answer(incoming) {
      holds.hold(incoming);
      const reply = await answer(deps, accepted.get(incoming) ?? incoming, converse);
      // Nothing is lost when it fails: the answer is being said.
      const keep = () => inbox.keep(incoming, reply, leasedUntil(clock.now())).catch(() => undefined);
      unsaid.set(incoming, setTimeout(() => void keep(), unsaidMs).unref());
      return reply;
    },
    look: (incoming) => answer(deps, incoming, converse),
    async told(incoming, { rated, reader }, named) {
      if (rated) await expectRating(deps, incoming, named, { label: rated, locale: reader.locale });
    },
    async isFirst(incoming, press) {
      const isFirst = await isFirstPress(deps, incoming, press);
      if (!isFirst) accepted.set(incoming, { ...(accepted.get(incoming) ?? incoming), again: true });
      return isFirst;
    },
    finish(incoming) {
      isOver(incoming);
      return inbox.finish(incoming);
    },
    keep(incoming, reply) {
      isOver(incoming);
      return inbox.keep(incoming, reply, retriedAt(clock.now()));
    },
  };
}

/** Whoever writes from a workspace that nobody knows yet has no place in line. A ticket is drawn once it is known. */
async function drawTicket(
  { inbox, workspaces }: Needs<'inbox' | 'workspaces'>,
  incoming: Incoming,
): Promise<number | undefined> {
  const workspace = await workspaces.findByExternalId(incoming.platform, incoming.workspace);
  return workspace ? inbox.drawTicket(workspace.organisationId) : undefined;
}

const mayBeSignUp = ({ input }: Incoming): boolean =>
  input.kind === 'text' ||
  (input.kind === 'action' && (input.intent?.kind === 'signUp' || input.intent?.kind === 'signUp.answer'));
