import type { Engagement } from './engagements/engagement.js';
import type { Slot } from './missions/mission.js';
import { type ReminderTime, reminderKinds } from './time/reminderTimes.js';

/** Of one moment, one reminder, however often it is asked for. */
export const againKey = (engagementId: string, remindAt: Date): string =>
  `reminder:${engagementId}:again:${remindAt.toISOString()}`;

/** Of one half-day as it was planned, one of each kind: at another time it is another one. */
export const reminderKey = (engagementId: string, startsAt: Date, kind: ReminderTime['kind']): string =>
  `reminder:${engagementId}:${kind}:${startsAt.toISOString()}`;

/** A reminder of another time than the half-day has by now: it would say what is not so any more. */
export const isOfAnotherTime = (dedupeKey: string, { id }: Engagement, { startsAt }: Slot): boolean =>
  reminderKinds.some((kind) => {
    const from = reminderKey(id, startsAt, kind);
    return dedupeKey.startsWith(`reminder:${id}:${kind}:`) && dedupeKey !== from;
  });

/** Each change to a mission is told once: to a person, or of each half-day that moved. */
export const changedKey = (changeId: string, of: string): string => `mission.changed:${changeId}:${of}`;
