import { z } from 'zod';
import type { NeedsOf } from '../../application/ports/index.js';
import { problem, says } from '../../messages/answer.js';
import { calendarMessage } from '../../messages/calendar.js';
import { id, type Turn } from './dialogue.js';

export const calendarIntents = [
  /** Of one engagement, or of all that are to come. */
  z.object({ kind: z.literal('calendar'), engagementId: id.optional() }),
] as const;

export const calendarTurns = {
  calendar: async ({ deps, person }, { engagementId }) =>
    says((await calendarMessage(deps, person, engagementId)) ?? problem({ code: 'nothingToCome' })),
} satisfies {
  calendar: Turn<NeedsOf<typeof calendarMessage>, { readonly engagementId?: string | undefined }>;
};
