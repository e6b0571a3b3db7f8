import { z } from 'zod';
import { declineOffer } from '../../application/engagements/declineOffer.js';
import { acceptPair } from '../../application/pairs/acceptPair.js';
import { findColleague } from '../../application/pairs/findColleague.js';
import { signUpTogether } from '../../application/pairs/signUpTogether.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { says } from '../../messages/answer.js';
import { declinedMessage } from '../../messages/engagements.js';
import { foundMessage, togetherMessage } from '../../messages/pairs.js';
import { type DoneNeeds, done, doneUnlessRefused, id, type Turn } from './dialogue.js';
import { askedBy } from './signingUp.js';
import { type TellNeeds, tellStanding } from './tellStanding.js';

/** As long as a name or an address may be. */
const name = z.string().max(200);

export const togetherIntents = [
  /** With whom? Nobody was named. */
  z.object({ kind: z.literal('pair.with'), slotId: id }),
  z.object({ kind: z.literal('pair.find'), slotId: id, name }),
  /** An account that was chosen in the chat's own list of people. */
  z.object({ kind: z.literal('pair.user'), slotId: id, userId: z.string().max(100) }),
  /** `anyway`: the person has seen the overlap warning. */
  z.object({ kind: z.literal('pair.ask'), slotId: id, employeeId: id, anyway: z.boolean() }),
  z.object({ kind: z.literal('pair.accept'), engagementId: id, anyway: z.boolean() }),
  z.object({ kind: z.literal('pair.decline'), engagementId: id }),
] as const;

type Needs = NeedsOf<typeof acceptPair> &
  NeedsOf<typeof declineOffer> &
  NeedsOf<typeof findColleague> &
  NeedsOf<typeof signUpTogether> &
  NeedsOf<typeof foundMessage> &
  TellNeeds &
  DoneNeeds;
type OfSlot = { readonly slotId: string };
type Named = { readonly engagementId: string };

export const togetherTurns = {
  'pair.with': async ({ deps, person }, { slotId }) =>
    says(await foundMessage(deps, await findColleague(deps, person, { slotId, said: null }))),
  'pair.find': async ({ deps, person }, { slotId, name }) =>
    says(await foundMessage(deps, await findColleague(deps, person, { slotId, said: { name } }))),
  'pair.user': async ({ deps, person }, { slotId, userId }) =>
    says(await foundMessage(deps, await findColleague(deps, person, { slotId, said: { userId } }))),
  async 'pair.ask'(talk, { slotId, employeeId, anyway }) {
    const { deps, person } = talk;
    const command = { ...askedBy(talk), slotId, colleagueId: employeeId, anyway };
    const outcome = await signUpTogether(deps, person, command);
    const say = () => togetherMessage(deps, outcome);
    return outcome.kind === 'asked' ? done(talk, say) : says(await say());
  },
  'pair.accept': async (talk, asked) => tellStanding(talk, await acceptPair(talk.deps, talk.person, asked)),
  async 'pair.decline'(talk, { engagementId }) {
    const outcome = await declineOffer(talk.deps, talk.person, { engagementId });
    return doneUnlessRefused(talk, outcome, () => declinedMessage(talk.deps, outcome));
  },
} satisfies {
  'pair.with': Turn<Needs, OfSlot>;
  'pair.find': Turn<Needs, OfSlot & { readonly name: string }>;
  'pair.user': Turn<Needs, OfSlot & { readonly userId: string }>;
  'pair.ask': Turn<Needs, OfSlot & { readonly employeeId: string; readonly anyway: boolean }>;
  'pair.accept': Turn<Needs, Named & { readonly anyway: boolean }>;
  'pair.decline': Turn<Needs, Named>;
};
