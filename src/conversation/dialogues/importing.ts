import { z } from 'zod';
import { openImport } from '../../application/imports/openImport.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { refusalMessage, says } from '../../messages/answer.js';
import type { Turn } from './dialogue.js';

/** The link of a page where a file of missions is brought. */
export const importingIntents = [z.object({ kind: z.literal('missions.import') })] as const;

export const importingTurns = {
  async 'missions.import'({ deps, person }) {
    const outcome = await openImport(deps, person);
    return says(outcome.kind === 'refused' ? refusalMessage(outcome) : { ...outcome, kind: 'import.link' });
  },
} satisfies { 'missions.import': Turn<NeedsOf<typeof openImport>, unknown> };
