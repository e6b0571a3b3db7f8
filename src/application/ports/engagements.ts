import type { AuditLine } from '../../domain/audit/auditLine.js';
import type { Approval } from '../../domain/engagements/approval.js';
import type { Attendance } from '../../domain/engagements/attendance.js';
import type {
  Absence,
  Engagement,
  EngagementState,
  UntoldState,
} from '../../domain/engagements/engagement.js';
import type { Feedback } from '../../domain/engagements/feedback.js';

/** Why a write on a seat or a person was refused by a unique index. */
export type InsertOutcome =
  | { kind: 'inserted' }
  | { kind: 'seatTaken' }
  | { kind: 'alreadyOn'; engagement: Engagement };

/** A slot and whose it is. */
export interface SlotKey {
  readonly organisationId: string;
  readonly slotId: string;
}

/**
 * Engagements. Two unique partial indexes make the promises true whatever the code above does.
 * (organisation, slot, seat) over held seats, and (organisation, slot, employee) over live states. Every change is one conditional write of one
 * document, bumps `version` and sets `noticesPending`.
 */
export interface Engagements {
  /**
   * Inserts; `seatTaken` when somebody holds the seat, `alreadyOn` when the person is live on the slot. `line`: what is written
   * down of it, kept in the same write.
   */
  insert(engagement: Engagement, line?: AuditLine): Promise<InsertOutcome>;
  find(organisationId: string, engagementId: string): Promise<Engagement | null>;
  /** All engagements of a person in one of `states`. */
  ofEmployee(
    organisationId: string,
    employeeId: string,
    states: readonly EngagementState[],
  ): Promise<Engagement[]>;
  /** The same of several people, in no order. */
  ofEmployees(
    organisationId: string,
    employeeIds: readonly string[],
    states: readonly EngagementState[],
  ): Promise<Engagement[]>;
  /** All engagements on a slot in one of `states`, by ticket. */
  ofSlot(organisationId: string, slotId: string, states: readonly EngagementState[]): Promise<Engagement[]>;
  ofMission(
    organisationId: string,
    missionId: string,
    states: readonly EngagementState[],
  ): Promise<Engagement[]>;
  /** The seat numbers held on a slot. */
  heldSeats(organisationId: string, slotId: string): Promise<number[]>;
  /** For several slots at once: how many seats are held and how many people wait. */
  occupancy(
    organisationId: string,
    slotIds: readonly string[],
  ): Promise<Map<string, { held: number; waiting: number }>>;
  /** How many of the seats held on each slot are not sure, where some are: somebody has still to answer. */
  unsure(organisationId: string, slotIds: readonly string[]): Promise<Map<string, number>>;
  /** The first in line, null when nobody waits. */
  firstWaiting(organisationId: string, slotId: string): Promise<Engagement | null>;
  /** Those of `tickets` that somebody on the slot has, whatever became of them. */
  drawnOn(organisationId: string, slotId: string, tickets: readonly number[]): Promise<number[]>;
  /** How many wait with a smaller ticket. */
  countWaitingBefore(organisationId: string, slotId: string, ticket: number): Promise<number>;
  /**
   * Moves from one of `from` to the state of `change`, if `version` (when given) is still current.
   * What was answered is erased when the new state is not live. `stale` when the state or version is another by now; `seatTaken` when the new seat is held.
   */
  move(
    organisationId: string,
    engagementId: string,
    from: readonly EngagementState[],
    change: {
      state: EngagementState;
      /** When; other software is told of it then. */
      at?: Date;
      seat?: number | null;
      ticket?: number;
      offerExpiresAt?: Date | null;
      takenOffBy?: string;
      takenOffReason?: string;
      remindAt?: Date;
      wasConfirmed?: boolean;
      approval?: Approval | null;
      absence?: Absence;
      attendance?: Attendance;
      /** What is written down of it, kept in the same write. */
      line?: AuditLine;
      agreedRevision?: number;
      askedRevision?: number;
    },
    version?: number,
  ): Promise<{ kind: 'moved'; engagement: Engagement } | { kind: 'stale' } | { kind: 'seatTaken' }>;
  /**
   * Gives an engagement of `from` to `to`, who is the same person, as it stands. `stale` when it is somebody else's by
   * now; `alreadyOn` when they are live on the slot already.
   */
  assign(
    organisationId: string,
    engagementId: string,
    from: string,
    to: string,
  ): Promise<'assigned' | 'stale' | 'alreadyOn'>;
  /**
   * Unless one was saved that was given after `givenAt`; gives the one that holds. A sentence that is left out stays as it was;
   * null takes it away.
   */
  saveFeedback(
    organisationId: string,
    engagementId: string,
    given: Pick<Feedback, 'score'> & Partial<Feedback>,
    givenAt: Date,
  ): Promise<Feedback>;
  /**
   * Notes that an incident was told of at `at`, unless one was after `since`. Gives when it was that holds; null when there is
   * no such engagement.
   */
  noteIncident(organisationId: string, engagementId: string, at: Date, since: Date): Promise<Date | null>;
  /**
   * Answers are forgotten, a manager's words, and when to remind. Of what is over and created before `before`, everything
   * is.
   */
  forgetAnswers(organisationId: string, employeeId: string, before: Date): Promise<void>;
  /** Erases the answers whose time is over, of every organisation: for the clock only. */
  eraseAnswers(now: Date): Promise<void>;
  /** What other software was not told of yet, the oldest first. */
  untold(organisationId: string, engagementId: string): Promise<UntoldState[]>;
  /** The messages for this version are all queued, and all of it is told. */
  markNoticesScheduled(organisationId: string, engagementId: string, version: number): Promise<void>;
  /** Left half done by a crash, of every organisation: for the repair pass only. */
  listNoticesPending(limit: number): Promise<Engagement[]>;
  /** Offers, and places kept for two, whose time is over at `now`, of every organisation: for the clock only. */
  listExpiredOffers(now: Date, limit: number): Promise<Engagement[]>;
  /** Those who wait for a manager in an organisation, the one that ends first coming first. */
  listPending(organisationId: string, limit: number): Promise<Engagement[]>;
  /** Pending ones whose time is over at `now`, of every organisation: for the clock only. */
  listApprovalsDue(now: Date, limit: number): Promise<Engagement[]>;
  /** Those of `slots` where somebody waits, of every organisation: for the repair pass only. */
  slotsWithWaiting(slots: readonly SlotKey[]): Promise<SlotKey[]>;
}
