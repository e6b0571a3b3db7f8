import { z } from 'zod';
import { eraseMe } from '../../application/people/erasing/eraseMe.js';
import { openDataLink } from '../../application/people/erasing/openDataLink.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { heldSummary } from '../../application/queries/heldAbout.js';
import { refusalMessage, says } from '../../messages/answer.js';
import { id, type Turn } from './dialogue.js';

export const myDataIntents = [
  z.object({ kind: z.literal('data') }),
  z.object({ kind: z.literal('data.erase') }),
  /** `employeeId`: who was asked. Somebody else's button erases nobody. */
  z.object({ kind: z.literal('data.eraseNow'), employeeId: id }),
] as const;

type Needs = NeedsOf<typeof eraseMe> & NeedsOf<typeof openDataLink>;

export const myDataTurns = {
  data: async ({ deps, person }) => says({ kind: 'data.link', ...(await openDataLink(deps, person)) }),
  'data.erase': async ({ deps, person }) =>
    says({
      kind: 'data.eraseConfirm',
      employeeId: person.employee.id,
      ...(await heldSummary(deps, person)),
    }),
  async 'data.eraseNow'({ deps, person }, { employeeId }) {
    const outcome = await eraseMe(deps, person, { employeeId });
    if (outcome.kind === 'refused') return says(refusalMessage(outcome));
    return says({ kind: 'data.erased', kept: outcome.kept });
  },
} satisfies {
  data: Turn<Needs, unknown>;
  'data.erase': Turn<Needs, unknown>;
  'data.eraseNow': Turn<Needs, { readonly employeeId: string }>;
};
