import type { Needs, NeedsOf } from '../../application/ports/index.js';
import type { Carrier } from '../../domain/organisations/workspace.js';
import { repeat } from '../dialogues/repeat.js';
import type { Incoming, Receive, Reply } from '../incoming.js';
import { type AnswerNeeds, answer } from './answer.js';
import { createHolds, type Holds } from './lease.js';
import { sayAgain } from './sayAgain.js';
import { type Leftover, takeOverSome } from './takeOver.js';

const triesAtMost = 4;

type Doors = Pick<Receive, 'finish' | 'keep'>;
type Chats = Partial<Record<Carrier, LateAnswering>>;

type LeftoverNeeds = NeedsOf<typeof replyTo> & NeedsOf<typeof takeOverSome>;

interface Work {
  readonly deps: LeftoverNeeds;
  readonly receive: Doors;
  readonly chats: Chats;
  readonly holds: Holds;
}

/** The way of one platform to a person who has been waiting for an answer. */
export interface LateAnswering {
  /** Gives the reply to an event that was left open. False: try again later. Never throws. */
  answerLate(incoming: Incoming, reply: Reply): Promise<boolean>;
}

/**
 * Answers the events that were left open, and gives the number answered. Most often a chat did not take the answer, which
 * is said now. What was asked has been done, and the person may have undone it since. Where the process died nobody knows
 * how far it came. It is done again, which must change nothing that was done. An answer that cannot be said is tried a
 * few times within minutes and then given up, with a warning. So is an event whose process died each time. What could not be
 * done for trouble of our own is done later: nobody watches. A refused form's problems are dropped, its modal is gone. What
 * one person asked is answered in that order.
 */
export async function answerLeftovers(deps: LeftoverNeeds, receive: Doors, chats: Chats): Promise<number> {
  const work: Work = { deps, receive, chats, holds: createHolds(deps) };
  let answered = 0;
  try {
    for (;;) {
      const rounds = await takeOverSome(deps, work.holds);
      if (rounds.length === 0) return answered;
      for (const people of rounds) answered += await answerAll(work, people);
    }
  } finally {
    // Of those not come to, when something was thrown.
    work.holds.letAllGo();
  }
}

/** Throws the first trouble, but not before all are through with theirs. */
async function answerAll(work: Work, people: readonly (readonly Leftover[])[]): Promise<number> {
  const outcomes = await Promise.allSettled(people.map((asked) => answerEach(work, asked)));
  let answered = 0;
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') throw outcome.reason;
    answered += outcome.value;
  }
  return answered;
}

async function answerEach(work: Work, leftovers: readonly Leftover[]): Promise<number> {
  let answered = 0;
  try {
    for (const leftover of leftovers) if (await answerOne(work, leftover)) answered += 1;
    return answered;
  } finally {
    for (const { incoming } of leftovers) work.holds.letGo(incoming);
  }
}

async function answerOne({ deps, receive, chats }: Work, leftover: Leftover): Promise<boolean> {
  const { incoming, tries } = leftover;
  const reply = tries > triesAtMost ? null : await replyTo(deps, leftover);
  if (reply && !leftover.reply && isTrouble(reply) && tries < triesAtMost) return false;
  if (reply && (await isSaid(chats[incoming.platform], incoming, reply))) {
    await receive.finish(incoming);
    return true;
  }
  if (reply && tries < triesAtMost) await receive.keep(incoming, reply);
  else await giveUp(deps, receive, incoming);
  return false;
}

const isTrouble = ({ message }: Reply): boolean =>
  message?.kind === 'problem' && message.problem.code === 'temporary';

const replyTo = (
  deps: NeedsOf<typeof sayAgain> & NeedsOf<typeof repeat> & AnswerNeeds,
  { incoming, reply }: Leftover,
): Promise<Reply> => (reply ? sayAgain(deps, incoming, reply) : answer(deps, incoming, repeat));

async function isSaid(chat: LateAnswering | undefined, incoming: Incoming, reply: Reply): Promise<boolean> {
  const toSay = reply.message !== null || reply.form !== null;
  return !toSay || !chat || chat.answerLate(incoming, reply);
}

async function giveUp({ log }: Needs<'log'>, receive: Doors, incoming: Incoming): Promise<void> {
  log.warn('event.givenUp', { platform: incoming.platform, input: incoming.input.kind });
  await receive.finish(incoming);
}
