import type { EngagementNotice } from './notices.js';

/** The notices that leave at a time of their own, before a half-day or after it, in that order. */
export const reminderNotices = [
  ...(['reminder.dayBefore', 'reminder.soon', 'reminder.again', 'reminder.thanks'] as const),
] as const satisfies readonly EngagementNotice[];
export type ReminderNotice = (typeof reminderNotices)[number];
