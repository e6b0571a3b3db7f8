import { z } from 'zod';
import { acceptOffer } from '../../application/engagements/acceptOffer.js';
import { declineOffer } from '../../application/engagements/declineOffer.js';
import { giveFeedback } from '../../application/engagements/giveFeedback.js';
import { leave } from '../../application/engagements/leave.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { declinedMessage, feedbackMessage, leftMessage } from '../../messages/engagements.js';
import { type DoneNeeds, doneUnlessRefused, id, type Turn } from './dialogue.js';
import { type TellNeeds, tellStanding } from './tellStanding.js';

export const engagementIntents = [
  z.object({ kind: z.literal('leave'), engagementId: id }),
  z.object({ kind: z.literal('offer.accept'), engagementId: id }),
  z.object({ kind: z.literal('offer.decline'), engagementId: id }),
  z.object({ kind: z.literal('feedback'), engagementId: id, score: z.number().int().min(1).max(5) }),
] as const;

type Needs = NeedsOf<typeof acceptOffer> &
  TellNeeds &
  NeedsOf<typeof leave> &
  NeedsOf<typeof giveFeedback> &
  DoneNeeds;
type Named = { readonly engagementId: string };

export const engagementTurns = {
  async leave(talk, { engagementId }) {
    const outcome = await leave(talk.deps, talk.person, { engagementId });
    return doneUnlessRefused(talk, outcome, () => leftMessage(talk.deps, outcome));
  },
  'offer.accept': async (talk, { engagementId }) =>
    tellStanding(talk, await acceptOffer(talk.deps, talk.person, { engagementId })),
  async 'offer.decline'(talk, { engagementId }) {
    const outcome = await declineOffer(talk.deps, talk.person, { engagementId });
    return doneUnlessRefused(talk, outcome, () => declinedMessage(talk.deps, outcome));
  },
  async feedback(talk, { engagementId, score }) {
    const { askedAt } = talk.person;
    const outcome = await giveFeedback(talk.deps, talk.person, { engagementId, score, askedAt });
    return doneUnlessRefused(talk, outcome, () => feedbackMessage(talk.deps, talk.person, outcome));
  },
} satisfies {
  leave: Turn<Needs, Named>;
  'offer.accept': Turn<Needs, Named>;
  'offer.decline': Turn<Needs, Named>;
  feedback: Turn<Needs, Named & { readonly score: number }>;
};
