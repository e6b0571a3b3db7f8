import type { Approval } from './approval.js';

export const engagementStates = [
  'pending',
  'confirmed',
  'waitlisted',
  'offered',
  'refused',
  'declined',
  'expired',
  'withdrawn',
  'cancelled',
  'attended',
  'absent',
  'certified',
  'disputed',
] as const;
export type EngagementState = (typeof engagementStates)[number];

/** One employee on one slot. */
export interface Engagement {
  readonly id: string;
  readonly organisationId: string;
  readonly missionId: string;
  readonly slotId: string;
  readonly employeeId: string;
  readonly state: EngagementState;
  /** The numbered place held, 1..capacity; null when the state holds none. */
  readonly seat: number | null;
  /** Order of arrival at the slot: nobody with a larger ticket goes before. */
  readonly ticket: number;
  /** Until when an offered seat is kept; UTC. Null unless `offered`. */
  readonly offerExpiresAt: Date | null;
  /** Unguessable part of the calendar file's address. */
  readonly calendarKey: string;
  /** A place was theirs for sure at some time: it may be in their calendar. Absent on rows of earlier versions. */
  readonly wasConfirmed?: boolean;
  /** The organiser who took the person off: they are told. Absent when it ended in another way. */
  readonly takenOffBy?: string;
  /** What is, or was, asked of the manager. Absent or null when nobody is asked for this place. */
  readonly approval?: Approval | null;
  /** When the person asked to be reminded once more, UTC. Absent when they did not. */
  readonly remindAt?: Date;
  /** Answer to the one question after the mission, 1..5. */
  readonly feedback: number | null;
  /** What they answered to the mission's questions, in that order. Erased when it is not needed any more. */
  readonly answers?: readonly string[];
  /** When the answers are erased at the latest; UTC. */
  readonly answersUntil?: Date;
  readonly createdAt: Date;
  /** Grows by one with each change of state; lets a stale writer be refused. */
  readonly version: number;
  /** The messages that this state calls for are not all queued yet; the repair pass finishes them. */
  readonly noticesPending: boolean;
}
