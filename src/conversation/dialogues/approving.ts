import { z } from 'zod';
import { type Answering, answerRequest } from '../../application/approvals/answerRequest.js';
import { findRequest } from '../../application/approvals/findRequest.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { approvalRequests } from '../../application/queries/approvalRequests.js';
import { longestReason } from '../../domain/engagements/approval.js';
import { type Answer, says } from '../../messages/answer.js';
import { requestMessage, requestsMessage } from '../../messages/approvals.js';
import { type DoneNeeds, doneUnlessRefused, id, page, type Talk, type Turn } from './dialogue.js';

export const approvingIntents = [
  z.object({ kind: z.literal('approvals'), page }),
  z.object({ kind: z.literal('approve'), engagementId: id }),
  /** Asked about, never done. */
  z.object({ kind: z.literal('refuse'), engagementId: id }),
  z.object({
    kind: z.literal('refuse.now'),
    engagementId: id,
    reason: z.string().max(longestReason).nullable(),
  }),
] as const;

type Needs = NeedsOf<typeof answerRequest> & NeedsOf<typeof approvalRequests> & DoneNeeds;
type Named = { readonly engagementId: string };

export const approvingTurns = {
  approvals: async ({ deps, person }, asked) =>
    says(await requestsMessage(await approvalRequests(deps, person), asked.page)),
  approve: (talk, { engagementId }) => answer(talk, { engagementId, says: 'yes' }),
  refuse: async ({ deps, person }, { engagementId }) =>
    says(await requestMessage(deps, person, await findRequest(deps, person, { engagementId }))),
  'refuse.now': (talk, { engagementId, reason }) => answer(talk, { engagementId, says: 'no', reason }),
} satisfies {
  approvals: Turn<Needs, { readonly page: number }>;
  approve: Turn<Needs, Named>;
  refuse: Turn<Needs, Named>;
  'refuse.now': Turn<Needs, Named & { readonly reason: string | null }>;
};

async function answer(talk: Talk<Needs>, answering: Answering): Promise<Answer> {
  const { deps, person } = talk;
  const outcome = await answerRequest(deps, person, answering);
  return doneUnlessRefused(talk, outcome, () => requestMessage(deps, person, outcome));
}
