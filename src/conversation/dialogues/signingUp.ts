import { z } from 'zod';
import type { OnSlot } from '../../application/engagements/acceptOffer.js';
import {
  answerQuestion,
  askOrSignUp,
  backInSignUp,
  type SignUpStep,
  stopSignUp,
} from '../../application/engagements/askBeforeSignUp.js';
import type { Chat } from '../../application/people/chatOf.js';
import type { Person } from '../../application/people/person.js';
import { askerOf } from '../../application/people/speaker.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { longestAnswer } from '../../domain/missions/questions.js';
import { type Answer, says } from '../../messages/answer.js';
import { signUpMessage } from '../../messages/engagements.js';
import { id, type Talk, type Turn } from './dialogue.js';
import { type TellNeeds, tellStanding } from './tellStanding.js';

/** Of the dialogue, as the person saw it. */
const version = z.number().int().min(1);

export const signUpIntents = [
  /** `anyway`: the person has seen the overlap warning. `asked`: it answers which one, and something else may wait for that. */
  z.object({
    kind: z.literal('signUp'),
    slotId: id,
    anyway: z.boolean(),
    asked: z.literal(true).optional(),
  }),
  z.object({
    kind: z.literal('signUp.answer'),
    slotId: id,
    version,
    answer: z.string().max(longestAnswer),
  }),
  z.object({ kind: z.literal('signUp.back'), slotId: id, version }),
  z.object({ kind: z.literal('signUp.stop'), slotId: id }),
] as const;

type Needs = NeedsOf<typeof askOrSignUp> & TellNeeds;
type Seen = { readonly slotId: string; readonly version: number };

export const signUpTurns = {
  signUp: (talk, { slotId, anyway }) =>
    tellStep(talk, (meanwhile) =>
      askOrSignUp(talk.deps, talk.person, { ...askedBy(talk), slotId, anyway }, meanwhile),
    ),
  'signUp.answer': (talk, { slotId, version, answer }) =>
    tellStep(talk, (meanwhile) =>
      answerQuestion(
        talk.deps,
        talk.person,
        { ...askedBy(talk), slotId, version, answer, anyway: false },
        meanwhile,
      ),
    ),
  'signUp.back': (talk, { slotId, version }) =>
    tellStep(talk, (meanwhile) =>
      backInSignUp(talk.deps, talk.person, { ...askedBy(talk), slotId, version, anyway: false }, meanwhile),
    ),
  async 'signUp.stop'({ deps, person }, { slotId }) {
    return says(await signUpMessage(deps, await stopSignUp(deps, person, { slotId })));
  },
} satisfies {
  signUp: Turn<Needs, { readonly slotId: string; readonly anyway: boolean }>;
  'signUp.answer': Turn<Needs, Seen & { readonly answer: string }>;
  'signUp.back': Turn<Needs, Seen>;
  'signUp.stop': Turn<Needs, { readonly slotId: string }>;
};

/** What is said of a place is composed while its notices are queued. */
async function tellStep(
  talk: Talk<Needs>,
  take: (meanwhile: (outcome: OnSlot) => Promise<unknown>) => Promise<SignUpStep>,
): Promise<Answer> {
  let told: Answer | null = null;
  const outcome = await take(async (onSlot) => {
    told = await tellStanding(talk, onSlot);
  });
  return told ?? tellStanding(talk, outcome);
}

/** Who asks, in which turn, and where they are written to. */
export const askedBy = ({ person, by }: Talk<unknown>) => ({
  inWords: by === 'text',
  ...{ ticket: person.ticket, asker: accountOf(person), askedAt: person.askedAt },
  chat: chatOfSpeaker(person),
});

const accountOf = ({ workspace: { platform, externalId }, identity: { userId } }: Person): string =>
  askerOf({ platform, workspace: externalId, userId });

/** Who speaks is written to where they speak. */
const chatOfSpeaker = ({ workspace, employee }: Person): Chat => ({
  workspaceId: workspace.id,
  platform: workspace.platform,
  timezone: employee.timezone,
});
