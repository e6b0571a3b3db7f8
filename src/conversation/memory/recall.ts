import { isDeepStrictEqual } from 'node:util';
import type { Person } from '../../application/people/person.js';
import type { Dialogue, Needs, NeedsOf } from '../../application/ports/index.js';
import type { Delivery } from '../../domain/delivery.js';
import { compose } from '../../messages/notices/compose.js';
import { type Memory, nothingSaid, readMemory } from './memory.js';
import { memoryOf } from './remembered.js';

/** What was last asked of somebody or shown to them. By an answer, or by what the bot sent on its own. */
export interface Recalled {
  readonly memory: Memory;
  /** It was asked so long ago that an answer to it is not taken any more. */
  readonly tooLate: boolean;
}

/** After this, an answer may be about anything. */
const answeredForMs = 24 * 60 * 60_000;
/** What left a moment ago may not have been read when somebody answered. */
const unreadMs = 5_000;

type RecallNeeds = Needs<'dialogues' | 'deliveries' | 'clock'> & NeedsOf<typeof compose>;

/**
 * Reads it: two rows, and when something was told since, what that says. An event heard late or twice answers nothing that
 * was said after it: it is not sure what was meant.
 */
export async function recall(
  deps: RecallNeeds,
  { organisation, employee, askedAt }: Pick<Person, 'organisation' | 'employee' | 'askedAt'>,
): Promise<Recalled> {
  const [dialogue, told] = await Promise.all([
    deps.dialogues.find(organisation.id, employee.id),
    deps.deliveries.lastTold(organisation.id, employee.id),
  ]);
  const now = deps.clock.now();
  const spoke = askedAt ?? now;
  const isLater = (at: Date | null | undefined) => at != null && at > spoke;
  if (isLater(dialogue?.saidAt) || isLater(told?.sentAt)) return { memory: nothingSaid, tooLate: false };
  const said = dialogue && readMemory(dialogue.content);
  const isOld = (at: Date) => now.getTime() - at.getTime() >= answeredForMs;
  const answered = dialogue && said && !isOld(dialogue.saidAt) ? said : null;
  const sentAt = told?.sentAt ?? null;
  if (!told || !sentAt || (dialogue && sentAt < dialogue.saidAt)) return ofAnswer(dialogue, said, answered);
  const message = await toldNow(deps, told);
  const sent = message && memoryOf(message, null);
  // An offer can be answered as long as it holds.
  const fresh = sent && (sent.question !== null || !isOld(sentAt)) ? sent : null;
  if (!answered) return fresh ? { memory: fresh, tooLate: false } : ofAnswer(dialogue, said, null);
  return { memory: later(answered, dialogue, fresh, sentAt, spoke), tooLate: false };
}

const ofAnswer = (dialogue: Dialogue | null, said: Memory | null, answered: Memory | null): Recalled => ({
  memory: answered ?? nothingSaid,
  tooLate:
    dialogue !== null && answered === null && said !== null && (said.question !== null || said.choosing),
});

/** What it says by now; null when that is not true any more. */
async function toldNow(deps: RecallNeeds, told: Delivery) {
  const composed = await compose(deps, told);
  return composed === 'cancel' ? null : composed.message;
}

/**
 * What was sent takes the place of what was answered before it, once it can have been read. Two questions at one time are
 * none, unless they are the same: it is not sure which.
 */
function later(
  answered: Memory,
  dialogue: Dialogue | null,
  sent: Memory | null,
  sentAt: Date,
  spoke: Date,
): Memory {
  const atOnce = dialogue?.saidAt.getTime() === sentAt.getTime();
  const asks = ({ question, choosing, signingUp }: Memory) => question !== null || choosing || signingUp;
  // What one message led to is told just after its answer: what that asks is still asked.
  const cameAlong = dialogue !== null && sentAt.getTime() - dialogue.saidAt.getTime() < unreadMs;
  if (sent && cameAlong && asks(answered) && !asks(sent)) return answered;
  if (!sent) return atOnce ? answered : nothingSaid;
  const isUnread = atOnce || spoke.getTime() - sentAt.getTime() < unreadMs;
  if (!isUnread) return sent;
  if (!asks(sent)) return answered;
  return asks(answered) && !asksTheSame(answered, sent) ? nothingSaid : sent;
}

/** An offer that was shown once more while its message was still on its way: it asks one thing. */
const asksTheSame = (one: Memory, other: Memory): boolean =>
  one.question !== null && isDeepStrictEqual(one.question, other.question);
