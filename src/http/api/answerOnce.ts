import type { KeyActor } from '../../application/actor.js';
import type { Needs, SentAnswer } from '../../application/ports/index.js';
import type { Answer, Once, Wrong } from './operation.js';
import { type ProblemName, problemOf } from './problem.js';
import { refusalProblem } from './refusalProblem.js';

/** After so long without an answer the process that began is taken for dead. Longer than a sign-up waits for others. */
const begunMs = 60_000;
const named = /^[\x20-\x7e]{1,255}$/;

/** What is sent, as text. `again`: it was sent before. */
export interface Sent extends SentAnswer {
  readonly again?: true;
  /** In how many seconds it is worth asking again. */
  readonly retryAfter?: number;
}

/** An answer as it is sent. */
export function sentOf(answer: Answer): Sent {
  if ('kind' in answer) return wrongOf(refusalProblem(answer.refusal));
  if ('problem' in answer) return wrongOf(answer);
  return { status: answer.status, body: JSON.stringify(answer.body) };
}

const retryAfter: Partial<Record<ProblemName, number>> = {
  ...{ 'too-many': 60, 'in-progress': 1, unavailable: 30 },
};

export function wrongOf({ problem, ...more }: Wrong): Sent {
  const body = problemOf(problem, more);
  const seconds = retryAfter[problem];
  return {
    ...{ status: body.status, body: JSON.stringify(body) },
    ...(seconds !== undefined && { retryAfter: seconds }),
  };
}

interface Request {
  /** What its sender calls it. */
  readonly name: string | undefined;
  readonly asks: string;
  /** Its answer is not kept: sent again, it is done again by the same id, and answered alike. */
  readonly isSecret?: boolean | undefined;
}

type OnceNeeds = Needs<'sentRequests' | 'inbox' | 'newId'>;

/**
 * Does what a request asks for once, whatever is sent again under its name within a day. The first answer comes again. A request
 * without a name is done each time.
 */
export async function answerOnce(
  deps: OnceNeeds,
  actor: KeyActor,
  { name, asks, isSecret = false }: Request,
  act: (once: Once) => Promise<Answer>,
): Promise<Sent> {
  if (name === undefined) return sentOf(await act({ newId: deps.newId() }));
  if (!named.test(name)) return wrongOf({ problem: 'bad-idempotency-key' });
  const which = { organisationId: actor.organisation.id, keyId: actor.key.id, name };
  const ticket = await deps.inbox.drawTicket(which.organisationId);
  const request = { ...which, asks, ticket, newId: deps.newId() };
  const now = Date.now();
  const begun = await deps.sentRequests.begin(request, new Date(now), new Date(now + begunMs));
  switch (begun.kind) {
    case 'answered':
      return { ...begun.answer, again: true };
    case 'otherRequest':
      return wrongOf({ problem: 'other-body' });
    case 'inProgress':
      return wrongOf({ problem: 'in-progress' });
    case 'begun':
      return begin(deps, which, isSecret, () => act({ ticket: begun.ticket, newId: begun.newId }));
  }
}

async function begin(
  { sentRequests }: OnceNeeds,
  which: Parameters<OnceNeeds['sentRequests']['giveUp']>[0],
  isSecret: boolean,
  act: () => Promise<Answer>,
): Promise<Sent> {
  try {
    const sent = sentOf(await act());
    // What failed is not kept either: sent again, it is tried again.
    const isKept = !isSecret && sent.status < 500;
    await (isKept ? sentRequests.answer(which, sent) : sentRequests.giveUp(which));
    return sent;
  } catch (error) {
    await sentRequests.giveUp(which);
    throw error;
  }
}
