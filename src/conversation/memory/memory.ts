import { z } from 'zod';
import { filterParts } from '../../domain/people/declared.js';
import { id } from '../dialogues/dialogue.js';
import { intentSchema } from '../intents.js';

/** One of the things that were shown or may be chosen, as far as it is told apart by. */
const thingSchema = z.object({
  missionId: id.nullable(),
  /** Null when the whole mission was shown. */
  slotId: id.nullable(),
  /** What is done when it alone is named: what its button does, or else it is shown. */
  choose: intentSchema,
});

/** What was last asked of somebody, and what they were shown with it. */
const memorySchema = z.object({
  /** What each answer does; no: null does nothing. Null when nothing was asked that is answered by yes or no. */
  question: z.object({ yes: intentSchema, no: intentSchema.nullable() }).nullable(),
  /** Which one? was asked. */
  choosing: z.boolean(),
  /** A question of the sign-up under way was asked: the sign-up reads its answer itself. */
  signingUp: z.boolean().default(false),
  /** With which colleague, for which half-day? Or to whom, which mission? A name answers it. */
  naming: z
    .union([z.object({ slotId: id }), z.object({ missionId: id })])
    .nullable()
    .default(null),
  /** Each was shown with its mission's number. */
  numbered: z.boolean(),
  /** In the order in which they were shown. */
  things: z.array(thingSchema),
  /** The filters of their own that a list was shown with. */
  filters: z.array(z.enum(filterParts)).readonly().nullable().default(null),
  /** What was wished besides, and waits until nothing is asked any more. */
  next: intentSchema.nullable().default(null),
  /** How often in a row nothing was understood. */
  lost: z.number(),
});

export type Thing = z.infer<typeof thingSchema>;
export type Memory = z.infer<typeof memorySchema>;

export const nothingSaid: Memory = {
  question: null,
  choosing: false,
  signingUp: false,
  naming: null,
  numbered: false,
  things: [],
  filters: null,
  next: null,
  lost: 0,
};

/** What was kept; null when another version has written it in a way that this one does not read. */
export const readMemory = (content: unknown): Memory | null => memorySchema.safeParse(content).data ?? null;
