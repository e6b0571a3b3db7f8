import { z } from 'zod';
import type { NeedsOf } from '../../application/ports/index.js';
import { whomToAsk } from '../../application/queries/whomToAsk.js';
import { says } from '../../messages/answer.js';
import { id, type Turn } from './dialogue.js';

export const contactIntents = [
  /** Who organises a mission, or those that the person is on. */
  z.object({ kind: z.literal('contact'), missionId: id.optional() }),
] as const;

export const contactTurns = {
  contact: async ({ deps, person }, { missionId }) =>
    says({ kind: 'contact', people: await whomToAsk(deps, person, missionId) }),
} satisfies { contact: Turn<NeedsOf<typeof whomToAsk>, { readonly missionId?: string | undefined }> };
