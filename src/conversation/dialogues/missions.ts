import { z } from 'zod';
import { isOrganiser } from '../../application/actor.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { says } from '../../messages/answer.js';
import { homeMessage } from '../../messages/home.js';
import {
  missionMessage,
  myMissionsMessage,
  openMissionsMessage,
  pastMissionsMessage,
} from '../../messages/missions.js';
import { type DoneNeeds, id, page, type Turn } from './dialogue.js';

export const missionIntents = [
  z.object({ kind: z.literal('help') }),
  z.object({ kind: z.literal('home'), page: page.optional() }),
  z.object({ kind: z.literal('missions.list'), page }),
  z.object({ kind: z.literal('mission.details'), missionId: id }),
  z.object({ kind: z.literal('my.missions'), page: page.optional() }),
  z.object({ kind: z.literal('my.past'), page }),
] as const;

type Needs = NeedsOf<typeof missionMessage> & DoneNeeds;

export const missionTurns = {
  help: async ({ person }) => {
    const approves = person.organisation.policy.approval === 'approve';
    return says({ kind: 'help', organiser: isOrganiser(person), approves });
  },
  home: async ({ deps, person }, asked) => says(await homeMessage(deps, person, asked.page)),
  'missions.list': async ({ deps, person }, asked) =>
    says(await openMissionsMessage(deps, person, asked.page)),
  'mission.details': async ({ deps, person }, { missionId }) =>
    says(await missionMessage(deps, person, missionId)),
  'my.missions': async ({ deps, person }, asked) =>
    says(await myMissionsMessage(deps, person, asked.page ?? 0)),
  'my.past': async ({ deps, person }, asked) => says(await pastMissionsMessage(deps, person, asked.page)),
} satisfies {
  help: Turn<Needs, unknown>;
  home: Turn<Needs, { readonly page?: number | undefined }>;
  'missions.list': Turn<Needs, { readonly page: number }>;
  'mission.details': Turn<Needs, { readonly missionId: string }>;
  'my.missions': Turn<Needs, { readonly page?: number | undefined }>;
  'my.past': Turn<Needs, { readonly page: number }>;
};
