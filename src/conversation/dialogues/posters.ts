import { z } from 'zod';
import type { NeedsOf } from '../../application/ports/index.js';
import { makePoster, withdrawPoster } from '../../application/posters/makePoster.js';
import { says } from '../../messages/answer.js';
import { posterMessage } from '../../messages/posters.js';
import { id, type Turn } from './dialogue.js';

export const posterIntents = [
  z.object({ kind: z.literal('poster'), missionId: id }),
  z.object({ kind: z.literal('poster.withdraw'), missionId: id }),
] as const;

type Needs = NeedsOf<typeof makePoster> & NeedsOf<typeof withdrawPoster> & NeedsOf<typeof posterMessage>;
type Named = { readonly missionId: string };

export const posterTurns = {
  poster: async ({ deps, person }, asked) =>
    says(await posterMessage(deps, person, await makePoster(deps, person, asked))),
  'poster.withdraw': async ({ deps, person }, asked) =>
    says(await posterMessage(deps, person, await withdrawPoster(deps, person, asked))),
} satisfies {
  poster: Turn<Needs, Named>;
  'poster.withdraw': Turn<Needs, Named>;
};
