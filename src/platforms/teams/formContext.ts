import { z } from 'zod';
import { slotsInForm } from '../../messages/forms/fields.js';

const text = z.string().max(300);
const id = z.string().min(1).max(64);
const missionContext = z.object({
  form: z.literal('mission'),
  formId: id,
  missionId: id.nullable(),
  copyOf: id.optional(),
  slots: z.array(id.nullable()).min(1).max(slotsInForm).default([null]),
  timezone: text,
});
const profileContext = z.object({ form: z.literal('profile'), formId: id });
/** The title is there to show the form again as it was. */
const feedbackContext = z.object({
  form: z.literal('feedback'),
  formId: id,
  engagementId: id,
  missionTitle: text,
});
/** What stands above its fields is there to show it again as it was. */
const attendanceContext = z.object({
  form: z.literal('attendance'),
  formId: id,
  engagementId: id,
  name: text,
  missionTitle: text,
});
/** The title and what is asked are there to show the form again as it was. */
const framingContext = z.object({
  form: z.literal('framing'),
  formId: id,
  missionId: id,
  missionTitle: text,
  asks: z.enum(['all', 'nonprofit']).default('all'),
});
const proposalContext = z.object({ form: z.literal('proposal'), formId: id, missionId: id.nullable() });
const repeatContext = z.object({
  ...{ form: z.literal('repeat'), formId: id },
  ...{ missionId: id, missionTitle: text },
});
const roleContext = z.object({ form: z.literal('role'), formId: id });
/** The title is there to show the form again as it was. */
const cancellationContext = z.object({
  ...{ form: z.literal('cancellation'), formId: id },
  ...{ missionId: id, missionTitle: text },
});
const personContext = z.object({ form: z.literal('person'), formId: id, missionId: id });
const takeOffContext = attendanceContext.extend({ form: z.literal('takeOff') });
/** `shown`: what stood in "when" before anybody touched it. */
const announcementContext = z.object({
  form: z.literal('announcement'),
  formId: id,
  missionId: id,
  shown: z.enum(['now', 'later']).default('now'),
});
const settingsContext = z.object({ form: z.literal('settings'), formId: id, timezone: text });

/** What a form in a card carries, besides what is filled in. It comes back from the client. */
export const formContext = z.discriminatedUnion('form', [
  ...([missionContext, announcementContext, settingsContext, profileContext, feedbackContext] as const),
  ...([proposalContext, attendanceContext, framingContext, roleContext] as const),
  ...([cancellationContext, repeatContext] as const),
  ...([personContext, takeOffContext] as const),
]);
