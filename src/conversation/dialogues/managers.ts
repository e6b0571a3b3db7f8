import { z } from 'zod';
import { findManager, setManager } from '../../application/approvals/setManager.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { says } from '../../messages/answer.js';
import { managerMessage } from '../../messages/approvals.js';
import { type DoneNeeds, doneUnlessRefused, id, type Turn } from './dialogue.js';

export const managerIntents = [
  /** Who is meant by two names: asked about, never done. */
  z.object({ kind: z.literal('manager.find'), name: z.string().max(200), manager: z.string().max(200) }),
  z.object({ kind: z.literal('manager.set'), employeeId: id, managerId: id.nullable() }),
] as const;

type Needs = NeedsOf<typeof findManager> & NeedsOf<typeof setManager> & DoneNeeds;

export const managerTurns = {
  'manager.find': async ({ deps, person }, asked) =>
    says(managerMessage(await findManager(deps, person, asked), 'confirm')),
  async 'manager.set'(talk, asked) {
    const outcome = await setManager(talk.deps, talk.person, asked);
    return doneUnlessRefused(talk, outcome, () => managerMessage(outcome, 'done'));
  },
} satisfies {
  'manager.find': Turn<Needs, { readonly name: string; readonly manager: string }>;
  'manager.set': Turn<Needs, { readonly employeeId: string; readonly managerId: string | null }>;
};
