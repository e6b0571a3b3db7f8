import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { askerOf } from '../../application/people/speaker.js';
import type { Inbox, Needs, NeedsOf } from '../../application/ports/index.js';
import { expectRating } from '../../application/ratings/expectRating.js';
import { type ConversationNeeds, converse } from '../dialogues/converse.js';
import type { Incoming, Receive } from '../incoming.js';
import type { IntentKind } from '../intents.js';
import { type AnswerNeeds, answer } from './answer.js';
import { createHolds, leasedUntil, retriedAt } from './lease.js';

/** Two presses of one person on one thing within this time are a double click, in ms. */
const doubleClickMs = 500;
/** So long the second waits at most for the first to be done, in ms. So often it looks. */
const headStartMs = 15_000;
const lookEveryMs = 50;
/** An answer that has not been said by then is kept: nobody is to wait for what has been done. */
const unsaidMs = 2_000;

/** What the platform folders call for each event. All but `answer` and `isFirst` throw when the store does. */
export function createReceive(
  deps: ConversationNeeds & AnswerNeeds & Needs<'inbox' | 'nonces'> & NeedsOf<typeof expectRating>,
): Receive {
  const { clock, inbox } = deps;
  const accepted = new WeakMap<Incoming, Incoming>();
  /** On the machine's clock, in ms. */
  const heardAt = new WeakMap<Incoming, number>();
  const unsaid = new WeakMap<Incoming, NodeJS.Timeout>();
  const holds = createHolds(deps);
  function isOver(incoming: Incoming): void {
    holds.letGo(incoming);
    clearTimeout(unsaid.get(incoming));
  }
  return {
    async accept(incoming) {
      heardAt.set(incoming, Date.now());
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
    async shown({ platform, workspace }, { shows }, ref) {
      if (!shows) return;
      const { organisationId, employeeId, list } = shows;
      await deps.dialogues.keepList(organisationId, employeeId, { platform, workspace, list, ref });
    },
    async isFirst(incoming, press) {
      const first = await firstPress(deps, incoming, press, heardAt.get(incoming));
      if (first === incoming.eventId) return true;
      accepted.set(incoming, { ...(accepted.get(incoming) ?? incoming), again: true });
      await untilDone(inbox, { ...incoming, eventId: first });
      return false;
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

const signing: readonly IntentKind[] = ['signUp', 'signUp.answer', 'signUp.prepared'];
const mayBeSignUp = ({ input }: Incoming): boolean =>
  input.kind === 'text' || (input.kind === 'action' && signing.includes(input.intent?.kind ?? 'help'));

/** The second of a double click comes after the first, which else could hear that it had been done already. */
async function untilDone(inbox: Inbox, first: Incoming): Promise<void> {
  for (let waited = 0; waited < headStartMs; waited += lookEveryMs) {
    const isOpen = await inbox.isOpen(first).catch(() => false);
    if (!isOpen) return;
    await wait(lookEveryMs);
  }
}

/**
 * The event of the first press of a double click, among all processes: this one's own when nobody pressed before. What
 * counts is when it was heard, however long the process took since. Said twice is better than never.
 */
function firstPress(
  { nonces }: Needs<'nonces'>,
  incoming: Incoming,
  press: string,
  heardAt = Date.now(),
): Promise<string> {
  // What was pressed may be a whole form.
  const name = createHash('sha256')
    .update(`${askerOf(incoming)} ${press}`)
    .digest('base64url');
  const [from, until] = [new Date(heardAt), new Date(heardAt + doubleClickMs)];
  return nonces.hold(`press:${name}`, from, until, incoming.eventId).catch(() => incoming.eventId);
}
