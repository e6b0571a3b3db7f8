import type { NeedsOf } from '../../application/ports/index.js';
import { approvalRequests } from '../../application/queries/approvalRequests.js';
import { longestReason } from '../../domain/engagements/approval.js';
import { type Answer, says } from '../../messages/answer.js';
import { requestsMessage } from '../../messages/approvals.js';
import type { Intent } from '../intents.js';
import { mayBeOfRequests, readAnswer, type SaidOfRequests } from '../understanding/approvals/readAnswer.js';
import type { Talk } from './dialogue.js';
import { type DialogueNeeds, perform } from './perform.js';

/**
 * What an approver typed, where their company asks them. Null when it is about something else. A yes is done; a no with its
 * reason too. In doubt what waits is shown, with its buttons.
 */
export async function answerRequests(
  talk: Talk<DialogueNeeds & NeedsOf<typeof approvalRequests>>,
  text: string,
): Promise<Answer | null> {
  const { deps, person } = talk;
  if (person.organisation.policy.approval !== 'approve' || !mayBeOfRequests(text)) return null;
  const said = readAnswer(text, await approvalRequests(deps, person));
  if (!said || (!said.names && said.says !== 'list' && (await hasOffer(talk)))) return null;
  return answer(talk, said);
}

/** "Oui" to a request that was told agrees to it. When others wait as well, those are shown. */
export async function agreeByWord(
  talk: Talk<DialogueNeeds & NeedsOf<typeof approvalRequests>>,
  asked: Extract<Intent, { kind: 'approve' }>,
): Promise<Answer> {
  const requests = await approvalRequests(talk.deps, talk.person);
  const others = requests.filter(({ engagementId }) => engagementId !== asked.engagementId);
  return others.length > 0 ? says(await requestsMessage(requests, 0)) : perform(talk, asked);
}

/** What still waits for somebody who answers when nothing was asked just now. Null when nothing does. */
export async function requestsLeft({
  deps,
  person,
}: Talk<NeedsOf<typeof approvalRequests>>): Promise<Answer | null> {
  if (person.organisation.policy.approval !== 'approve') return null;
  const requests = await approvalRequests(deps, person);
  return requests.length > 0 ? says(await requestsMessage(requests, 0)) : null;
}

/** "Je refuse" may be said of an offered place as well. */
async function hasOffer({ deps, person }: Talk<DialogueNeeds>): Promise<boolean> {
  const { organisation, employee } = person;
  return (await deps.engagements.ofEmployee(organisation.id, employee.id, ['offered', 'invited'])).length > 0;
}

async function answer(
  talk: Talk<DialogueNeeds>,
  { says: said, requests, reason }: SaidOfRequests,
): Promise<Answer> {
  const [request] = requests;
  if (!request || said === 'list' || said === 'unsure') return says(await requestsMessage(requests, 0));
  const { engagementId } = request;
  if (said === 'yes') return perform(talk, { kind: 'approve', engagementId });
  if (reason === null) return perform(talk, { kind: 'refuse', engagementId });
  return perform(talk, { kind: 'refuse.now', engagementId, reason: reason.slice(0, longestReason) });
}
