import { finishNotices } from '../../application/engagements/finishNotices.js';
import { fillFreeSeats } from '../../application/engagements/waitingList.js';
import type { Person } from '../../application/people/person.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { type Engagement, engagementStates } from '../../domain/engagements/engagement.js';
import { isLive } from '../../domain/engagements/lifecycle.js';
import { type Answer, says, silent } from '../../messages/answer.js';
import { standingMessage } from '../../messages/engagements.js';
import type { Incoming } from '../incoming.js';
import { type ConversationNeeds, converse, talkOf } from './converse.js';
import { done } from './dialogue.js';

/**
 * The answer to what a known person did, when it may have been done already. What there is to say by now of the sign-up
 * that it led to. Otherwise it is done. Throws what the ports throw.
 */
export async function repeat(deps: ConversationNeeds, person: Person, incoming: Incoming): Promise<Answer> {
  const told = await signedUpBefore(deps, person);
  if (!told) return converse(deps, person, incoming);
  const { message } = told;
  return message ? done(talkOf(deps, person, incoming), () => message) : told;
}

/**
 * What there is to say of the sign-up that this very event has led to. Null when it has led to none. Of a place, an offer
 * or a turn in line that still holds nothing: the outbox tells it, once.
 */
export async function signedUpBefore(
  deps: NeedsOf<typeof finish> & NeedsOf<typeof standingMessage>,
  person: Person,
): Promise<Answer | null> {
  const made = await signUpOf(deps, person);
  if (!made) return null;
  if (made.noticesPending) await finish(deps, made);
  if (isLive(made.state)) return silent;
  return says(await standingMessage(deps, { engagement: made, already: false }));
}

/** Its process died before it had queued what is to be said. Of the place first, when there is one by now. */
async function finish(
  deps: NeedsOf<typeof fillFreeSeats> & NeedsOf<typeof finishNotices>,
  { organisationId, slotId, id }: Engagement,
): Promise<void> {
  await fillFreeSeats(deps, organisationId, slotId);
  const current = await deps.engagements.find(organisationId, id);
  if (current?.noticesPending) await finishNotices(deps, current);
}

/** The engagement of the person that has the ticket of this very event. */
async function signUpOf(
  { engagements }: Needs<'engagements'>,
  { organisation, employee, ticket }: Person,
): Promise<Engagement | null> {
  if (ticket === undefined) return null;
  const all = await engagements.ofEmployee(organisation.id, employee.id, engagementStates);
  return all.find((engagement) => engagement.ticket === ticket) ?? null;
}
