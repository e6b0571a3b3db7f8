import { z } from 'zod';
import { isOrganiser } from '../../application/actor.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { says } from '../../messages/answer.js';
import { homeMessage } from '../../messages/home.js';
import { type Detail, details, type ListFilter } from '../../messages/message.js';
import {
  missionMessage,
  myMissionsMessage,
  openMissionsMessage,
  pastMissionsMessage,
} from '../../messages/missions.js';
import { type DoneNeeds, id, page, type Turn } from './dialogue.js';
import { filteredList } from './filteredList.js';

const days = z.object({ from: z.iso.date(), to: z.iso.date() });
const filter = z.object({
  days: z.array(days).max(6).readonly(),
  parts: z
    .array(z.enum(['morning', 'afternoon', 'evening']))
    .max(3)
    .readonly(),
  words: z.array(z.string().min(1).max(40)).max(6).readonly(),
  near: z.boolean().optional(),
});

export const missionIntents = [
  z.object({ kind: z.literal('help') }),
  z.object({ kind: z.literal('home'), page: page.optional() }),
  z.object({ kind: z.literal('missions.list'), page, by: filter.optional() }),
  z.object({ kind: z.literal('mission.details'), missionId: id, detail: z.enum(details).optional() }),
  z.object({ kind: z.literal('my.missions'), page: page.optional() }),
  z.object({ kind: z.literal('my.past'), page }),
] as const;

type Needs = NeedsOf<typeof missionMessage> & NeedsOf<typeof filteredList> & DoneNeeds;

export const missionTurns = {
  help: async ({ person }) => {
    const approves = person.organisation.policy.approval === 'approve';
    return says({ kind: 'help', organiser: isOrganiser(person), approves });
  },
  home: async ({ deps, person }, asked) => says(await homeMessage(deps, person, asked.page)),
  'missions.list': async ({ deps, person }, { page, by }) =>
    says(await (by ? filteredList(deps, person, by, page) : openMissionsMessage(deps, person, page))),
  async 'mission.details'({ deps, person }, { missionId, detail }) {
    const message = await missionMessage(deps, person, missionId);
    return says(message.kind === 'mission.details' && detail ? { ...message, detail } : message);
  },
  'my.missions': async ({ deps, person }, asked) =>
    says(await myMissionsMessage(deps, person, asked.page ?? 0)),
  'my.past': async ({ deps, person }, asked) => says(await pastMissionsMessage(deps, person, asked.page)),
} satisfies {
  help: Turn<Needs, unknown>;
  home: Turn<Needs, { readonly page?: number | undefined }>;
  'missions.list': Turn<Needs, { readonly page: number; readonly by?: ListFilter | undefined }>;
  'mission.details': Turn<Needs, { readonly missionId: string; readonly detail?: Detail | undefined }>;
  'my.missions': Turn<Needs, { readonly page?: number | undefined }>;
  'my.past': Turn<Needs, { readonly page: number }>;
};
