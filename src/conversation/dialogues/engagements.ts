import { z } from 'zod';
import { acceptOffer } from '../../application/engagements/acceptOffer.js';
import { declineOffer } from '../../application/engagements/declineOffer.js';
import { giveFeedback } from '../../application/engagements/giveFeedback.js';
import { leave } from '../../application/engagements/leave.js';
import { type SignUpOutcome, signUp } from '../../application/engagements/signUp.js';
import type { Chat } from '../../application/people/chatOf.js';
import type { Person } from '../../application/people/person.js';
import { askerOf } from '../../application/people/speaker.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { isLive } from '../../domain/engagements/lifecycle.js';
import { type Answer, says, silent } from '../../messages/answer.js';
import { declinedMessage, feedbackMessage, leftMessage, signUpMessage } from '../../messages/engagements.js';
import { detailsMessage } from '../../messages/missions.js';
import { type DoneNeeds, done, doneUnlessRefused, id, type Talk, type Turn } from './dialogue.js';

export const engagementIntents = [
  /** `anyway`: the person has seen the overlap warning. */
  z.object({ kind: z.literal('signUp'), slotId: id, anyway: z.boolean() }),
  z.object({ kind: z.literal('leave'), engagementId: id }),
  z.object({ kind: z.literal('offer.accept'), engagementId: id }),
  z.object({ kind: z.literal('offer.decline'), engagementId: id }),
  z.object({ kind: z.literal('feedback'), engagementId: id, score: z.number().int().min(1).max(5) }),
] as const;

type Needs = NeedsOf<typeof signUp> &
  NeedsOf<typeof leave> &
  NeedsOf<typeof signUpMessage> &
  NeedsOf<typeof detailsMessage> &
  DoneNeeds;
type Named = { readonly engagementId: string };

export const engagementTurns = {
  async signUp(talk, { slotId, anyway }) {
    const { deps, person } = talk;
    const asked = { ticket: person.ticket, asker: accountOf(person), askedAt: person.askedAt };
    const chat = chatOfSpeaker(person);
    let told: Answer | null = null;
    const command = { slotId, anyway, chat, inWords: talk.by === 'text', ...asked };
    const outcome = await signUp(deps, person, command, async (onSlot) => {
      told = await tellStanding(talk, onSlot);
    });
    return told ?? tellStanding(talk, outcome);
  },
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
  signUp: Turn<Needs, { readonly slotId: string; readonly anyway: boolean }>;
  leave: Turn<Needs, Named>;
  'offer.accept': Turn<Needs, Named>;
  'offer.decline': Turn<Needs, Named>;
  feedback: Turn<Needs, Named & { readonly score: number }>;
};

/**
 * A place that this event led to is told by the outbox, at once and in the same chat. It is not said twice. To words
 * nothing is answered, nor to a button in a list. Any other pressed card becomes the mission with its new standing.
 */
async function tellStanding(talk: Talk<Needs>, found: SignUpOutcome): Promise<Answer> {
  const { deps, person, where, by, again, list } = talk;
  const outcome = again && found.kind === 'onSlot' ? { ...found, already: false } : found;
  const say = () => signUpMessage(deps, outcome);
  if (outcome.kind !== 'onSlot') return says(await say());
  if (where !== 'personal' || !isNews(outcome)) return done(talk, say);
  if (by === 'text' || list) return silent;
  return says(
    by === 'action' ? await detailsMessage(deps, person, outcome.mission, outcome.engagement) : await say(),
  );
}

/** Whoever asks again for a place that is offered has accepted it. */
const isNews = ({ engagement: { state }, already }: Extract<SignUpOutcome, { kind: 'onSlot' }>): boolean =>
  isLive(state) && (!already || state === 'offered');

const accountOf = ({ workspace: { platform, externalId }, identity: { userId } }: Person): string =>
  askerOf({ platform, workspace: externalId, userId });

/** Who speaks is written to where they speak. */
const chatOfSpeaker = ({ workspace, employee }: Person): Chat => ({
  workspaceId: workspace.id,
  platform: workspace.platform,
  timezone: employee.timezone,
});
