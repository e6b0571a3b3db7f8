import { z } from 'zod';
import type { Address } from '../../domain/organisations/workspace.js';

const text = z.string().max(1000);

/**
 * Where Teams can be written to, as plain JSON. `serviceUrl` may change and is refreshed with each activity.
 * `personal`: `userId` is the person's id for this bot (`29:…`), `conversationId` is empty until the chat has been
 * opened. `channel`: `conversationId` is the channel's id, or a thread's (`…;messageid=…`). `group`: a chat of several.
 */
const schema = z.object({
  kind: z.enum(['personal', 'channel', 'group']),
  serviceUrl: z.url().max(1000),
  tenantId: text.min(1),
  botId: text.min(1),
  conversationId: text,
  userId: text,
});

export type TeamsAddress = z.infer<typeof schema>;

/** An address of ours, or null when it is another platform's or damaged. */
export function readAddress(address: Address | null): TeamsAddress | null {
  const read = schema.safeParse(address);
  return read.success ? read.data : null;
}

const sentSchema = z.object({ serviceUrl: z.url(), conversationId: text.min(1), activityId: text.min(1) });

/** What Teams calls a message it has taken. */
export type TeamsSent = z.infer<typeof sentSchema>;

/** A reference of ours to a sent message, or null. */
export function readSent(ref: unknown): TeamsSent | null {
  const read = sentSchema.safeParse(ref);
  return read.success ? read.data : null;
}
