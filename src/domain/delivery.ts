import type { Withheld } from './announcements/announcement.js';
import type { EngagementNotice } from './notices.js';
import type { Carrier } from './organisations/workspace.js';
import type { FileRefusal } from './people/directory/fileRefusal.js';
import type { GivableRole } from './people/roles.js';

export type DeliveryState = 'queued' | 'leased' | 'sent' | 'failed' | 'unreachable' | 'cancelled';

/** What a delivery is about; the text is composed when it leaves, from what is true then. */
export type DeliverySubject =
  /** `changeId`: of the change to its mission that it tells of. */
  | { readonly kind: EngagementNotice; readonly engagementId: string; readonly changeId?: string }
  | { readonly kind: 'announcement'; readonly announcementId: string }
  /** To whoever organises: who was there? */
  | { readonly kind: 'attendance.due'; readonly missionId: string; readonly slotId: string }
  /** To whoever organises: too few have signed up, what now? */
  | { readonly kind: 'minimum.missed'; readonly missionId: string; readonly slotId: string }
  /** To whoever organises: what the nonprofit has said of the framing, or of who was there on a half-day. `at`: ISO 8601, UTC. */
  | {
      readonly kind: 'nonprofit.answered';
      readonly missionId: string;
      readonly slotId: string | null;
      readonly at: string;
    }
  /** To whoever organises: a nonprofit's papers are to be looked at again. */
  | { readonly kind: 'eligibility.due'; readonly missionId: string }
  /** To the colleague somebody thought of. */
  | { readonly kind: 'mission.proposed'; readonly proposalId: string }
  /** To whoever let an assistant ask in their name. */
  | { readonly kind: 'signUp.prepared'; readonly preparedId: string }
  /** To whoever was given a role or lost it; `by`: the employee who did it. */
  | { readonly kind: 'role.changed'; readonly role: GivableRole; readonly by: string }
  /** To whoever brought a file of missions: what became of it. `refused`: lines of a table, or missions of a list. */
  | {
      readonly kind: 'import.done';
      readonly created: number;
      readonly existing: number;
      readonly refused: number;
      readonly unit: 'line' | 'mission';
    }
  /** To an admin: a file of people that came by itself was refused. `mark` names it. */
  | (FileRefusal & { readonly kind: 'peopleFile.refused'; readonly mark: string })
  /** To the organiser, as below. */
  | { readonly kind: 'announcement.progress'; readonly followedId: string }
  /** To the organiser. Not under the announcement's id, by which those who are told are counted. */
  | {
      readonly kind: 'announcement.withheld';
      readonly withheldId: string;
      /** Absent on rows of earlier versions: their announcement had one. */
      readonly channelId?: string;
      readonly reason: Withheld;
    };

/** What the platform calls a message it has taken: enough to edit it later. Plain JSON. */
export type SentRef = Readonly<Record<string, string>>;

/** To whom: an employee, in the chat where they can be reached, or a channel. */
export type Recipient =
  | { readonly kind: 'employee'; readonly employeeId: string }
  | { readonly kind: 'channel'; readonly channelId: string };

/** One message to one recipient. Every proactive message is one. */
export interface Delivery {
  readonly id: string;
  readonly organisationId: string;
  /** The workspace it leaves through; one process at a time drains a workspace. */
  readonly workspaceId: string;
  readonly platform: Carrier;
  /** Unique: the same thing is never said twice. */
  readonly dedupeKey: string;
  readonly subject: DeliverySubject;
  readonly recipient: Recipient;
  /** What leaves first: see `notices`. */
  readonly priority: number;
  /** Not sent before this UTC instant; `timezone` is the IANA zone it was meant in. */
  readonly notBefore: Date;
  readonly timezone: string;
  readonly state: DeliveryState;
  /** Until when the process that took it may send it; UTC. */
  readonly leaseUntil: Date | null;
  readonly attempts: number;
  /** When it was first taken to be sent: it cannot have left before. UTC. */
  readonly firstTakenAt: Date | null;
  /** It may have left before the process that was sending it died. */
  readonly inDoubt: boolean;
  /** Code of the last failure; never a vendor's text. */
  readonly failure: string | null;
  readonly sentAt: Date | null;
  /** The platform's own reference of the message, to edit it later. */
  readonly sentRef: SentRef | null;
}
