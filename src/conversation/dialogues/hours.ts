import { z } from 'zod';
import type { NeedsOf } from '../../application/ports/index.js';
import { hoursGiven } from '../../application/queries/hoursGiven.js';
import { says } from '../../messages/answer.js';
import type { Turn } from './dialogue.js';

export const hoursIntents = [z.object({ kind: z.literal('hours') })] as const;

export const hoursTurns = {
  hours: async ({ deps, person }) => says({ kind: 'hours', ...(await hoursGiven(deps, person)) }),
} satisfies { hours: Turn<NeedsOf<typeof hoursGiven>, unknown> };
