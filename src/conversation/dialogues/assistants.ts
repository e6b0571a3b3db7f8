import { z } from 'zod';
import { disconnectAssistant } from '../../application/assistants/disconnectAssistant.js';
import { findPrepared } from '../../application/assistants/findPrepared.js';
import { openAssistant } from '../../application/assistants/openAssistant.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { refusalMessage, says } from '../../messages/answer.js';
import { id, type Turn } from './dialogue.js';
import { signUpTurns } from './signingUp.js';

export const assistantIntents = [
  z.object({ kind: z.literal('assistant.connect') }),
  z.object({ kind: z.literal('assistant.disconnect') }),
  /** The yes to what an assistant prepared. */
  z.object({ kind: z.literal('signUp.prepared'), preparedId: id }),
] as const;

type SignUpNeeds = Parameters<typeof signUpTurns.signUp>[0]['deps'];

export const assistantTurns = {
  async 'assistant.connect'({ deps, person }) {
    const outcome = await openAssistant(deps, person);
    return says(
      outcome.kind === 'refused' ? refusalMessage(outcome) : { ...outcome, kind: 'assistant.link' },
    );
  },
  'assistant.disconnect': async ({ deps, person }) =>
    says({ ...(await disconnectAssistant(deps, person)), kind: 'assistant.gone' }),
  async 'signUp.prepared'(talk, { preparedId }) {
    const found = await findPrepared(talk.deps, talk.person, preparedId);
    if (found.kind === 'refused') return says(refusalMessage(found));
    return signUpTurns.signUp(talk, { slotId: found.prepared.slotId, anyway: false });
  },
} satisfies {
  'assistant.connect': Turn<NeedsOf<typeof openAssistant>, unknown>;
  'assistant.disconnect': Turn<NeedsOf<typeof disconnectAssistant>, unknown>;
  'signUp.prepared': Turn<NeedsOf<typeof findPrepared> & SignUpNeeds, { readonly preparedId: string }>;
};
