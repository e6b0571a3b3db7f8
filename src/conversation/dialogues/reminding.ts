import { z } from 'zod';
import { reminderChoices, remindLater } from '../../application/engagements/remindLater.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { says } from '../../messages/answer.js';
import { remindingMessage } from '../../messages/reminding.js';
import { id, type Turn } from './dialogue.js';

export const remindingIntents = [
  z.object({ kind: z.literal('remind.ask'), engagementId: id }),
  z.object({ kind: z.literal('remind.later'), engagementId: id, at: z.iso.datetime() }),
] as const;

type Needs = NeedsOf<typeof remindLater> & NeedsOf<typeof remindingMessage>;

export const remindingTurns = {
  'remind.ask': async ({ deps, person }, { engagementId }) =>
    says(await remindingMessage(deps, await reminderChoices(deps, person, { engagementId }))),
  'remind.later': async ({ deps, person }, { engagementId, at }) =>
    says(await remindingMessage(deps, await remindLater(deps, person, { engagementId, at: new Date(at) }))),
} satisfies {
  'remind.ask': Turn<Needs, { readonly engagementId: string }>;
  'remind.later': Turn<Needs, { readonly engagementId: string; readonly at: string }>;
};
