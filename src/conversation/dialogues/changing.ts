import { z } from 'zod';
import { stillComing } from '../../application/engagements/stillComing.js';
import { decideChange } from '../../application/missions/decideChange.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { decidedMessage } from '../../messages/changes.js';
import { stillComingMessage } from '../../messages/engagements.js';
import { type DoneNeeds, doneUnlessRefused, id, type Turn } from './dialogue.js';

export const changingIntents = [
  /** What an organiser decides of a change, once they have seen whom it would be told to. */
  z.object({ kind: z.literal('change.tell'), changeId: id }),
  z.object({ kind: z.literal('change.quiet'), changeId: id }),
  z.object({ kind: z.literal('change.drop'), changeId: id }),
  /** Time or place moved: they still come. */
  z.object({ kind: z.literal('coming'), engagementId: id }),
] as const;

type Needs = NeedsOf<typeof decideChange> &
  NeedsOf<typeof stillComing> &
  NeedsOf<typeof stillComingMessage> &
  DoneNeeds;
type OfChange = { readonly changeId: string };

const decides =
  (decision: 'tell' | 'quiet' | 'dropped'): Turn<Needs, OfChange> =>
  async (talk, { changeId }) => {
    const outcome = await decideChange(talk.deps, talk.person, { changeId, decision });
    return doneUnlessRefused(talk, outcome, () => decidedMessage(outcome));
  };

export const changingTurns = {
  'change.tell': decides('tell'),
  'change.quiet': decides('quiet'),
  'change.drop': decides('dropped'),
  async coming(talk, { engagementId }) {
    const outcome = await stillComing(talk.deps, talk.person, { engagementId });
    return doneUnlessRefused(talk, outcome, () => stillComingMessage(talk.deps, outcome));
  },
} satisfies {
  'change.tell': Turn<Needs, OfChange>;
  'change.quiet': Turn<Needs, OfChange>;
  'change.drop': Turn<Needs, OfChange>;
  coming: Turn<Needs, { readonly engagementId: string }>;
};
