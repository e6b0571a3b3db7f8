import type { Announcement } from '../../domain/announcements/announcement.js';
import type { AuditLine } from '../../domain/audit/auditLine.js';
import type { Delivery, SentRef } from '../../domain/delivery.js';
import type { ReminderNotice } from '../../domain/reminders.js';
import type { DeliveryFigures } from '../queries/deliveryFigures.js';

/** A delivery about to be queued. */
export type NewDelivery = Pick<
  Delivery,
  | 'id'
  | 'organisationId'
  | 'workspaceId'
  | 'platform'
  | 'dedupeKey'
  | 'subject'
  | 'recipient'
  | 'priority'
  | 'notBefore'
  | 'timezone'
>;

/** A reminder that waits for its time, UTC. */
export interface PlannedReminder {
  readonly engagementId: string;
  readonly kind: ReminderNotice;
  readonly at: Date;
}

/** The outbox. `dedupeKey` is unique in its organisation; every change of state is one conditional write. */
export interface Deliveries {
  /** Queues those whose dedupe key is new; others are left exactly as they are. */
  enqueue(deliveries: readonly NewDelivery[]): Promise<void>;
  /** How many of these dedupe keys have ever been queued, whatever became of them. */
  countQueued(organisationId: string, dedupeKeys: readonly string[]): Promise<number>;
  /** Those of these dedupe keys whose message has left. */
  sentKeys(organisationId: string, dedupeKeys: readonly string[]): Promise<string[]>;
  /**
   * Cancels up to `limit` rows of an announcement that have not left, and forgets their keys. Whoever they were for may be told by
   * another one. What may have left is kept. Gives how many.
   */
  dropQueued(organisationId: string, announcementId: string, limit: number): Promise<number>;
  /** Moves queued rows with this key to another time. */
  reschedule(organisationId: string, dedupeKey: string, notBefore: Date, timezone: string): Promise<void>;
  /**
   * A queued row is for another time from now on, under the key of that time. When that key is there already, this row is
   * cancelled: the other one says it.
   */
  replan(
    organisationId: string,
    dedupeKey: string,
    to: Pick<Delivery, 'dedupeKey' | 'notBefore' | 'timezone'>,
  ): Promise<void>;
  /** Cancels what is still queued about a subject, but for the dedupe keys in `keep`. */
  cancelFor(
    organisationId: string,
    subject: Partial<Record<'engagementId' | 'announcementId', string>>,
    keep: readonly string[],
  ): Promise<number>;
  /**
   * A row for somebody who turned out to be `employeeId`. From now on it is theirs, under the key that they would have been
   * told by. When that key is there already, they are told by that row alone. This one is cancelled if it is queued still.
   */
  readdress(organisationId: string, dedupeKey: string, newKey: string, employeeId: string): Promise<void>;
  /** Takes the next due row of a workspace (priority, then time), leased until `leaseUntil`; null when none is due. Rows whose lease ran out come back `inDoubt`. */
  claim(workspaceId: string, now: Date, leaseUntil: Date): Promise<Delivery | null>;
  /** As `claim`, of several: the next `limit` in their order, each taken as if by itself. None when nothing is due. */
  claimMany(workspaceId: string, now: Date, leaseUntil: Date, limit: number): Promise<Delivery[]>;
  /**
   * Ends a leased row; ignored unless it is still leased until exactly `leaseUntil`. `delivery.inDoubt` is kept on the
   * row: whoever has found out that it arrived once says so there.
   */
  settle(delivery: Delivery, end: DeliveryEnd): Promise<boolean>;
  /** Workspaces with a row that is due at `now`. */
  dueWorkspaces(now: Date): Promise<string[]>;
  /** What was or will be sent to a person, the newest first, `limit` at most. */
  ofEmployee(organisationId: string, employeeId: string, limit: number): Promise<Delivery[]>;
  /** Nothing more is sent to this person, and where what was sent stands is forgotten. That it was is still counted. */
  forgetEmployee(organisationId: string, employeeId: string): Promise<void>;
  /** How many messages of an announcement did not arrive, by how they ended and the code of their failure. */
  failures(
    organisationId: string,
    announcementId: string,
  ): Promise<{ state: 'failed' | 'unreachable'; code: string | null; count: number }[]>;
  figures(organisationId: string, announcementIds: readonly string[]): Promise<DeliveryFigures>;
  /** The reminders about these engagements that wait for their time, in no order. */
  plannedReminders(organisationId: string, engagementIds: readonly string[]): Promise<PlannedReminder[]>;
  /** Deliveries of an announcement to channels, sent: what must follow the places left. */
  sentToChannels(organisationId: string, announcementIds: readonly string[]): Promise<Delivery[]>;
  /** What left for this person last, in any chat; null when nothing has. */
  lastTold(organisationId: string, employeeId: string): Promise<Delivery | null>;
  /** When the earliest row that is not due at `now` will be; for the sandbox, whose clock jumps there. */
  nextDue(now: Date): Promise<Date | null>;
  /** How many rows are due and how old the oldest is, in ms: for the operator. */
  backlog(now: Date): Promise<{ due: number; oldestMs: number }>;
}

export type DeliveryEnd =
  | { readonly state: 'sent'; readonly at: Date; readonly ref: SentRef }
  | { readonly state: 'failed' | 'unreachable'; readonly failure: string }
  | { readonly state: 'cancelled' }
  /** Back in the queue: not taken by the platform, or not for this chat; `workspaceId` when another is tried. */
  | {
      readonly state: 'queued';
      readonly notBefore: Date;
      readonly failure: string;
      readonly inDoubt: boolean;
      /** Nothing was sent, since it had to be looked up and could not be: this attempt does not count. */
      readonly untried?: true;
      readonly workspaceId?: string;
      readonly platform?: Delivery['platform'];
    };

/** Announcements and the channel posts that follow the places left. */
export interface Announcements {
  /** Inserts, unless the id is there already. */
  ensure(announcement: Announcement): Promise<Announcement>;
  /** False when another organisation has an announcement of this id. */
  isFree(organisationId: string, announcementId: string): Promise<boolean>;
  find(organisationId: string, announcementId: string): Promise<Announcement | null>;
  ofMission(organisationId: string, missionId: string): Promise<Announcement[]>;
  /** Those that one of these people made, the newest first, so many at most. For whoever asks what is held of them. */
  madeBy(organisationId: string, employeeIds: readonly string[], limit: number): Promise<Announcement[]>;
  /**
   * Changes the state if it is one of `from`, and keeps what the organiser said yes to, and when. Null when it is not. `line`: what
   * is written down of it, kept in the same write.
   */
  move(
    organisationId: string,
    announcementId: string,
    from: readonly Announcement['state'][],
    to: Announcement['state'],
    agreed?: Pick<Announcement, 'channels' | 'acceptedAt'>,
    line?: AuditLine,
  ): Promise<Announcement | null>;
  /** Those that a message shows the organiser the progress of, of every organisation: for the clock only. */
  listFollowed(): Promise<Announcement[]>;
  /** Notes what that message was last marked for, and whether it goes on. */
  keepShown(
    organisationId: string,
    announcementId: string,
    shown: Pick<Announcement, 'following' | 'shown' | 'shownAt'>,
  ): Promise<void>;
  /** Those that wait for their time, the next one first, `limit` at most; of these missions only, when told. */
  listScheduled(
    organisationId: string,
    limit: number,
    missionIds?: readonly string[],
  ): Promise<Announcement[]>;
  /** When the earliest scheduled one after `now` leaves; for the sandbox, whose clock jumps there. */
  nextDue(now: Date): Promise<Date | null>;
  /** Scheduled ones whose time has come and those left half sent or half stopped. Of every organisation: for the clock only. */
  listDue(now: Date): Promise<Announcement[]>;
}

/** Missions whose channel posts no longer show the truth, and what everybody was last shown of them (`faceOf`). */
export interface StalePosts {
  mark(organisationId: string, missionId: string): Promise<void>;
  /** Missions marked, with the mark to give back to `clear`; `face` is empty until one was kept. */
  list(limit: number): Promise<StalePost[]>;
  /** Clears, unless marked again since. */
  clear(organisationId: string, missionId: string, mark: number): Promise<void>;
  /** What everybody was shown last. */
  faceOf(organisationId: string, missionId: string): Promise<string>;
  /** What everybody is shown from now on. */
  keepFace(organisationId: string, missionId: string, face: string): Promise<void>;
}

interface StalePost {
  readonly organisationId: string;
  readonly missionId: string;
  readonly mark: number;
  readonly face: string;
}
