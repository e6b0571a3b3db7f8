import { z } from 'zod';
import type { NeedsOf } from '../../application/ports/index.js';
import { lately } from '../../application/queries/lately.js';
import { whomToAsk } from '../../application/queries/whomToAsk.js';
import { problem, says } from '../../messages/answer.js';
import type { Turn } from './dialogue.js';

export const afterwardsIntents = [
  /** "C'était top": asks for the rating. What was typed is not kept. */
  z.object({ kind: z.literal('feedback.ask') }),
  /** Something happened: what to do, and whom to call. Nothing is kept of what was typed. */
  z.object({ kind: z.literal('incident') }),
] as const;

export const afterwardsTurns = {
  async 'feedback.ask'({ deps, person }) {
    const { rated } = await lately(deps, person);
    return says(rated ? { kind: 'reminder.thanks', engagement: rated } : problem({ code: 'nothingToRate' }));
  },
  async incident({ deps, person }) {
    const { latest } = await lately(deps, person);
    const people = await whomToAsk(deps, person, latest?.mission.id);
    return says({ kind: 'incident', latest, people });
  },
} satisfies {
  'feedback.ask': Turn<NeedsOf<typeof lately>, unknown>;
  incident: Turn<NeedsOf<typeof lately> & NeedsOf<typeof whomToAsk>, unknown>;
};
