import type { Announcement } from './announcement.js';

/** Fewer people than this are told before anybody looks. */
const worthWatching = 50;

/** Whether the organiser gets a message that shows how it goes. */
export const isFollowed = ({ people, perHour }: Pick<Announcement, 'people' | 'perHour'>): boolean =>
  people >= worthWatching || perHour !== undefined;

/** The dedupe key of that message. */
export const progressKey = (announcementId: string): string => `announcement:${announcementId}:progress`;

/** Counting very many rows takes the database a while: how long is waited in between, in ms. */
export const countingRestMs = (people: number): number =>
  people > 20_000 ? 60_000 : people > 5_000 ? 30_000 : 0;

/** Why a message did not arrive, as an organiser can do something about. */
export const failureReasons = ['noAccount', 'blocked', 'noAnswer', 'refused'] as const;
export type FailureReason = (typeof failureReasons)[number];

/** The reason of a row that ended without being sent, by its state and code. */
export function failureReason(state: 'failed' | 'unreachable', code: string | null): FailureReason {
  if (state === 'unreachable') return code === 'noReachableAccount' ? 'noAccount' : 'blocked';
  return code === 'noAnswer' || code === 'lookUp' ? 'noAnswer' : 'refused';
}

/** When the last is told, at the pace so far; null while that is not known. */
export function estimatedEnd(sent: number, left: number, since: Date, now: Date): Date | null {
  const elapsed = now.getTime() - since.getTime();
  if (sent === 0 || left === 0 || elapsed < 1_000) return null;
  return new Date(now.getTime() + (left * elapsed) / sent);
}
