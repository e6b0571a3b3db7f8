import { z } from 'zod';
import { openNonprofitLink, revokeNonprofitLink } from '../../application/attendance/nonprofitLink.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { says } from '../../messages/answer.js';
import { linkMessage } from '../../messages/attendance.js';
import { id, type Turn } from './dialogue.js';

export const linkingNonprofitIntents = [
  /** A link for the nonprofit's contact, in the place of any earlier one. */
  z.object({ kind: z.literal('nonprofit.link'), missionId: id }),
  z.object({ kind: z.literal('nonprofit.revoke'), missionId: id }),
] as const;

type Needs = NeedsOf<typeof openNonprofitLink>;
type Named = { readonly missionId: string };

export const linkingNonprofitTurns = {
  'nonprofit.link': async ({ deps, person }, asked) =>
    says(linkMessage(await openNonprofitLink(deps, person, asked))),
  'nonprofit.revoke': async ({ deps, person }, asked) =>
    says(linkMessage(await revokeNonprofitLink(deps, person, asked))),
} satisfies { 'nonprofit.link': Turn<Needs, Named>; 'nonprofit.revoke': Turn<Needs, Named> };
