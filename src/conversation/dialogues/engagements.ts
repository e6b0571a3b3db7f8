import { z } from 'zod';
import { acceptOffer } from '../../application/engagements/acceptOffer.js';
import { askToLeave } from '../../application/engagements/askToLeave.js';
import { declineOffer } from '../../application/engagements/declineOffer.js';
import { leave } from '../../application/engagements/leave.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { says } from '../../messages/answer.js';
import { declinedMessage, leaveMessage, leftMessage } from '../../messages/engagements.js';
import { type DoneNeeds, done, doneUnlessRefused, id, type Turn } from './dialogue.js';
import { type TellNeeds, tellStanding } from './tellStanding.js';

export const engagementIntents = [
  /** Asks first, unless the person only waits. */
  z.object({ kind: z.literal('leave'), engagementId: id }),
  /** The yes to that question. */
  z.object({ kind: z.literal('leave.now'), engagementId: id }),
  z.object({ kind: z.literal('offer.accept'), engagementId: id }),
  z.object({ kind: z.literal('offer.decline'), engagementId: id }),
] as const;

type Needs = NeedsOf<typeof acceptOffer> & TellNeeds & NeedsOf<typeof leave> & DoneNeeds;
type Named = { readonly engagementId: string };

export const engagementTurns = {
  async leave(talk, { engagementId }) {
    const { deps, person } = talk;
    const outcome = await askToLeave(deps, person, { engagementId });
    if (outcome.kind === 'left' || outcome.kind === 'onSlot')
      return done(talk, () => leftMessage(deps, outcome));
    return says(await leaveMessage(deps, outcome));
  },
  async 'leave.now'(talk, { engagementId }) {
    const outcome = await leave(talk.deps, talk.person, { engagementId });
    return doneUnlessRefused(talk, outcome, () => leftMessage(talk.deps, outcome));
  },
  'offer.accept': async (talk, { engagementId }) =>
    tellStanding(talk, await acceptOffer(talk.deps, talk.person, { engagementId })),
  async 'offer.decline'(talk, { engagementId }) {
    const outcome = await declineOffer(talk.deps, talk.person, { engagementId });
    return doneUnlessRefused(talk, outcome, () => declinedMessage(talk.deps, outcome));
  },
} satisfies {
  leave: Turn<Needs, Named>;
  'leave.now': Turn<Needs, Named>;
  'offer.accept': Turn<Needs, Named>;
  'offer.decline': Turn<Needs, Named>;
};
