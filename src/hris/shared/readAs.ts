import type { z } from 'zod';
import { HrisError } from '../../application/ports/index.js';

/** What an answer says, of what the schema names alone. Throws where it says something else. */
export function readAs<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.infer<Schema> {
  const read = schema.safeParse(answer);
  // What zod says quotes the answer.
  if (!read.success) throw new HrisError('unreadable');
  return read.data;
}
