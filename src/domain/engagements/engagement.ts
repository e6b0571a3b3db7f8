import type { Approval } from './approval.js';
import type { Attendance } from './attendance.js';
import type { Pair } from './pair.js';

export const engagementStates = [
  'pending',
  'confirmed',
  'waitlisted',
  'offered',
  'held',
  'invited',
  'refused',
  'declined',
  'expired',
  'unpaired',
  'withdrawn',
  'cancelled',
  'attended',
  'absent',
  'certified',
  'disputed',
] as const;
export type EngagementState = (typeof engagementStates)[number];

/** Told by the person; `at` is when they asked for it, UTC. */
export interface Absence {
  readonly said: boolean;
  readonly at: Date;
}

/** Whoever organises put the person on the slot. `reason`: why, in their words. */
export interface Added {
  readonly by: string;
  readonly reason?: string;
}

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
  /** Until when a seat is kept for an answer; UTC. Null unless `offered`, `held` or `invited`. */
  readonly offerExpiresAt: Date | null;
  /** Unguessable part of the calendar file's address. */
  readonly calendarKey: string;
  /** A place was theirs for sure at some time: it may be in their calendar. Absent on rows of earlier versions. */
  readonly wasConfirmed?: boolean;
  /** The organiser who took the person off: they are told. Absent when it ended in another way. */
  readonly takenOffBy?: string;
  /** Why, in their words. Absent when they gave no reason. */
  readonly takenOffReason?: string;
  /** Absent when the person signed up. */
  readonly added?: Added;
  /** What is, or was, asked of the manager. Absent or null when nobody is asked for this place. */
  readonly approval?: Approval | null;
  /** Of somebody who signed up with a colleague, or was asked to. Absent of everybody else. */
  readonly pair?: Pair;
  /** When the person asked to be reminded once more, UTC. Absent when they did not. */
  readonly remindAt?: Date;
  /** The revision of the mission that they signed up for, or said yes to since. Absent while it was never changed. */
  readonly agreedRevision?: number;
  /** The revision with which time or place moved: whether they still come was asked. Absent when it never was. */
  readonly askedRevision?: number;
  /** What they last said of having been there themselves. `said`: that they could not come. */
  readonly absence?: Absence;
  /** What both sides attest of them once it has begun. Absent while nobody has. */
  readonly attendance?: Attendance;
  /** When they last told those who organise of an incident, UTC; nothing else is kept of it. */
  readonly incidentAt?: Date;
  /** Answer to the one question after the mission, 1..5. */
  readonly feedback: number | null;
  /** The sentence they wrote beside it. Absent when they wrote none. */
  readonly feedbackSentence?: string;
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

/** A state that an engagement came into, until other software was told of it. `id`: of that change alone. */
export interface UntoldState {
  readonly id: string;
  readonly state: EngagementState;
  /** UTC. */
  readonly at: Date;
}
