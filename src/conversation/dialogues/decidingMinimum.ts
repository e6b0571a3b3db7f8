import { z } from 'zod';
import { type DecideMinimum, decideMinimum } from '../../application/missions/decideMinimum.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { shortfallDecisions } from '../../domain/missions/shortfall.js';
import { minimumMessage } from '../../messages/minimum.js';
import { type DoneNeeds, doneUnlessRefused, id, type Turn } from './dialogue.js';

export const decidingMinimumIntents = [
  z.object({
    ...{ kind: z.literal('minimum.decide'), missionId: id, slotId: id },
    decision: z.enum(shortfallDecisions),
  }),
] as const;

type Needs = NeedsOf<typeof decideMinimum> & DoneNeeds;

export const decidingMinimumTurns = {
  async 'minimum.decide'(talk, { missionId, slotId, decision }) {
    const outcome = await decideMinimum(talk.deps, talk.person, { missionId, slotId, decision });
    // The second of a double click has not decided it before.
    const said = outcome.kind !== 'refused' && talk.again ? { ...outcome, already: false } : outcome;
    return doneUnlessRefused(talk, outcome, () => minimumMessage(talk.deps, said));
  },
} satisfies { 'minimum.decide': Turn<Needs, DecideMinimum> };
