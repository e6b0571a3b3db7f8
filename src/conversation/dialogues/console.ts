import { z } from 'zod';
import { giveConsoleLink } from '../../application/console/giveConsoleLink.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { refusalMessage, says } from '../../messages/answer.js';
import type { Turn } from './dialogue.js';

/** The link of the console. */
export const consoleIntents = [z.object({ kind: z.literal('console') })] as const;

export const consoleTurns = {
  async console({ deps, person }) {
    const outcome = await giveConsoleLink(deps, person);
    return says(outcome.kind === 'refused' ? refusalMessage(outcome) : { ...outcome, kind: 'console.link' });
  },
} satisfies { console: Turn<NeedsOf<typeof giveConsoleLink>, unknown> };
