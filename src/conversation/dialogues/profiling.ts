import { z } from 'zod';
import { declare } from '../../application/people/declare.js';
import type { NeedsOf, Needs as Of } from '../../application/ports/index.js';
import {
  type DeclaredChange,
  declaredAtMost,
  declaredLongest,
  halfDays,
} from '../../domain/people/declared.js';
import { type Answer, opens, refuses, says } from '../../messages/answer.js';
import type { Submission } from '../../messages/forms/form.js';
import { profileForm, readProfileForm } from '../../messages/forms/profileForm.js';
import { declaredNow, keptMessage, profileMessage } from '../../messages/profile.js';
import { type DoneNeeds, done, type Talk, type Turn } from './dialogue.js';

const text = z.string().min(1).max(declaredLongest);
const declared = z
  .object({
    skills: z.array(text).max(declaredAtMost.skills).readonly().optional(),
    causes: z.array(z.number().int().min(1).max(17)).max(declaredAtMost.causes).readonly().optional(),
    sites: z.array(text).max(declaredAtMost.sites).readonly().optional(),
    departments: z.array(text).max(declaredAtMost.departments).readonly().optional(),
    availability: z.array(z.enum(halfDays)).max(declaredAtMost.availability).readonly().optional(),
  })
  .optional();

export const profileIntents = [
  z.object({ kind: z.literal('profile') }),
  z.object({ kind: z.literal('profile.edit') }),
  z.object({ kind: z.literal('profile.declare'), add: declared, remove: declared, set: declared }),
] as const;

type Needs = NeedsOf<typeof declare> & Of<'newId'> & DoneNeeds;

export const profileTurns = {
  profile: async ({ deps, person }) => says(profileMessage(await declaredNow(deps, person))),
  'profile.edit': async ({ deps, person }) =>
    opens(profileForm(deps.newId(), await declaredNow(deps, person))),
  'profile.declare': (talk, { add, remove, set }) => declares(talk, { add, remove, set }),
} satisfies {
  profile: Turn<Needs, unknown>;
  'profile.edit': Turn<Needs, unknown>;
  'profile.declare': Turn<Needs, DeclaredChange>;
};

async function declares(talk: Talk<Needs>, change: DeclaredChange): Promise<Answer> {
  const { deps, person } = talk;
  const held = await declare(deps, person, { change, askedAt: person.askedAt });
  return done(talk, () => keptMessage(held));
}

/** The whole of a profile was submitted: it takes the place of what was there. */
export async function submitProfile(talk: Talk<Needs>, { values }: Submission): Promise<Answer> {
  const read = readProfileForm(values);
  return 'problems' in read ? refuses(read.problems) : declares(talk, { set: read.declared });
}
