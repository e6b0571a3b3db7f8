import type { AnnouncementProgress } from '../application/queries/announcementProgress.js';
import type { DeliveryFigures } from '../application/queries/deliveryFigures.js';
import type { ManagedMissions } from '../application/queries/managedMissions.js';
import type { Page } from '../application/queries/page.js';
import type { RosterSlot } from '../application/queries/roster.js';
import type { ScheduledOf } from '../application/queries/scheduledOf.js';
import type {
  ChecklistView,
  EngagementView,
  MissionView,
  PersonOnSlotView,
  RequestView,
  SlotFacts,
  Standing,
} from '../application/queries/views.js';
import type { Withheld } from '../domain/announcements/announcement.js';
import type { Audience, Hindered } from '../domain/announcements/audience.js';
import type { Readers } from '../domain/announcements/readers.js';
import type { FeedbackFigure } from '../domain/engagements/feedback.js';
import type { ShortfallDecision } from '../domain/missions/shortfall.js';
import type { ApproverNotice } from '../domain/notices.js';
import type { Employee } from '../domain/people/employee.js';
import type { Locale } from '../domain/people/locale.js';
import type { ChangeLine } from './changeMessage.js';

/** One page of a list. `page` is 0-based; `pages` is at least 1. */
export type Paged = Pick<Page<unknown>, 'page' | 'pages'>;

/** What somebody's manager sees, or whoever organises where none is known. */
export type ApproverMessage =
  | {
      readonly [Kind in ApproverNotice]: { readonly kind: Kind; readonly request: RequestView };
    }[ApproverNotice]
  | (Paged & { readonly kind: 'approval.list'; readonly requests: readonly RequestView[] })
  /** "Refuse?" asked before it is done, when it was not said in so many words. */
  | { readonly kind: 'approval.refuseConfirm'; readonly request: RequestView }
  /** How it stands: after an answer, or in the place of the question once there is nothing to answer. */
  | { readonly kind: 'approval.answered'; readonly request: RequestView };

/** Somebody, as an organiser is asked about them. */
type Named = Pick<Employee, 'id' | 'name'>;

type Titled = Pick<MissionView, 'id' | 'title'>;

/** `forMany`: in a channel, nobody's own standing is shown. `again`: they were told before, and have not answered. */
export interface AnnouncementMessage {
  readonly kind: 'announcement';
  readonly mission: MissionView;
  readonly forMany: boolean;
  readonly again?: boolean;
}

/** A half-day that somebody is put on. */
type PutOn = Pick<EngagementView, 'mission' | 'slot'>;

/** What an organiser sees. */
export type OrganiserMessage =
  /** Who approves for somebody: asked before it is done. */
  | { readonly kind: 'manager.confirm'; readonly employee: Named; readonly manager: Named }
  | { readonly kind: 'manager.done'; readonly employee: Named; readonly manager: Named | null }
  /** `checklist`: what was agreed with the nonprofit, and what is still missing before it can be announced. */
  | { readonly kind: 'mission.preview'; readonly mission: MissionView; readonly checklist?: ChecklistView }
  /** The page to print, and to sign up on: for people without a chat. */
  | { readonly kind: 'poster'; readonly mission: MissionView; readonly url: string }
  | { readonly kind: 'poster.withdrawn'; readonly mission: MissionView }
  /** One of the lists that an organiser's missions are in. `before`: how many missions the pages before hold. */
  | (Paged &
      Pick<ManagedMissions, 'list' | 'before' | 'counts'> & {
        readonly kind: 'manage.list';
        readonly missions: ManagedMissions['items'];
      })
  /** Asked before sending: to how many people, in which channels, when. `publishAt` UTC, null for now. */
  | {
      readonly kind: 'announcement.confirm';
      readonly announcementId: string;
      readonly mission: MissionView;
      readonly people: number;
      /** Which people; filters nothing when everyone is meant. */
      readonly audience: Audience;
      readonly hindered: Hindered;
      /** Where it is posted, and who reads there. */
      readonly channels: readonly { readonly name: string; readonly readers: Readers }[];
      readonly publishAt: Date | null;
      /** Only to those who were told and have not answered. */
      readonly again?: true;
      /** So many people an hour, and when about the last is told; UTC. Absent when it leaves at once. */
      readonly spread?: { readonly perHour: number; readonly until: Date };
      /** For how many people it would leave at night or on a day off, and when it would; UTC. */
      readonly offHours: number;
      readonly leavesAt: Date;
      /** What people would get, in that language. */
      readonly preview: Omit<AnnouncementMessage, 'kind'> & { readonly locale: Locale };
    }
  | {
      readonly kind: 'announcement.accepted';
      readonly announcementId: string;
      readonly mission: MissionView;
      readonly people: number;
      readonly channels: readonly { readonly name: string }[];
      readonly publishAt: Date | null;
    }
  /** Asked before an announcement that waits for its time is stopped; none may wait. */
  | ({ readonly kind: 'announcement.unschedule' } & Pick<ScheduledOf, 'mission' | 'scheduled'>)
  | { readonly kind: 'announcement.dropped'; readonly mission: MissionView }
  /** How an announcement goes. */
  | ({ readonly kind: 'announcement.progress' } & Omit<AnnouncementProgress, 'kind'>)
  /** Stopped on its way; `figures`: what had left. */
  | {
      readonly kind: 'announcement.stopped';
      readonly mission: MissionView;
      readonly figures: DeliveryFigures;
    }
  /** It was not posted in its channel; everybody else it was for is told. */
  | {
      readonly kind: 'announcement.withheld';
      readonly mission: MissionView;
      readonly channelName: string;
      readonly reason: Withheld;
    }
  /** Too few have signed up for a half-day: what becomes of it? */
  | {
      readonly kind: 'minimum.missed';
      readonly mission: Titled;
      readonly slot: SlotFacts;
      readonly minimum: number;
      readonly people: number;
      /** There is time to wait for more. */
      readonly mayWait: boolean;
      readonly isOneOfSeveral: boolean;
    }
  /** What becomes of it, for so many people. `already`: somebody had decided it before; empty when it is not known who. */
  | {
      readonly kind: 'minimum.decided';
      readonly mission: Titled;
      readonly slot: SlotFacts;
      readonly decision: ShortfallDecision;
      readonly people: number;
      readonly already: boolean;
      readonly by: string;
    }
  /** What the nonprofit has said on its page: of the framing, or of who was there. */
  | {
      readonly kind: 'nonprofit.answered';
      readonly mission: Titled;
      readonly nonprofit: string;
      readonly said:
        | { readonly of: 'framing'; readonly agrees: boolean; readonly by: string; readonly remark: string }
        | {
            readonly of: 'attendance';
            readonly slot: SlotFacts;
            readonly present: number;
            readonly absent: number;
            readonly disputed: number;
          };
    }
  /** Nobody can sign up until the nonprofit's papers were looked at again. */
  | {
      readonly kind: 'eligibility.due';
      readonly mission: Pick<MissionView, 'id' | 'title'>;
      readonly nonprofit: string;
    }
  /** Somebody reports an incident: who, and on which mission. Nothing else is known. */
  | ({ readonly kind: 'incident.reported'; readonly name: string } & Pick<EngagementView, 'mission' | 'slot'>)
  | {
      readonly kind: 'roster';
      readonly mission: MissionView;
      readonly slots: readonly RosterSlot[];
      readonly deliveries: DeliveryFigures;
      /** Absent when it is not told (yet). */
      readonly feedback?: FeedbackFigure;
    }
  /** What people wrote of a mission, without names. `feedback`: null when nothing is told (yet). */
  | (Paged & {
      readonly kind: 'feedback.told';
      readonly mission: Pick<MissionView, 'id' | 'title'>;
      readonly feedback: FeedbackFigure | null;
      readonly sentences: readonly string[];
    })
  /**
   * Asked before an announced mission is changed. So many people are told, of whom so many are asked whether they still come.
   * `mustTell`: time or place moves. `concerns`: somebody on it might want to know.
   */
  | {
      readonly kind: 'change.confirm';
      readonly changeId: string;
      readonly mission: Titled;
      readonly changes: readonly ChangeLine[];
      readonly people: number;
      readonly asked: number;
      /** How many lose a place, on a half-day that is given up. */
      readonly lost: number;
      readonly mustTell: boolean;
      readonly concerns: boolean;
    }
  | {
      readonly kind: 'change.done';
      readonly mission: Titled;
      readonly people: number;
      readonly asked: number;
    }
  | { readonly kind: 'change.dropped'; readonly mission: Titled }
  /** Asked before a mission is made several times. `slots`: all half-days of each time; `off`: bank holidays, which are left out. */
  | {
      readonly kind: 'repeat.planned';
      readonly mission: Titled;
      readonly formId: string;
      readonly days: readonly string[];
      readonly slots: readonly (readonly Pick<
        EngagementView['slot'],
        'startsAt' | 'endsAt' | 'timezone'
      >[])[];
      readonly off: readonly Pick<EngagementView['slot'], 'startsAt' | 'endsAt' | 'timezone'>[];
    }
  | { readonly kind: 'repeat.done'; readonly mission: Titled; readonly made: number }
  /** Whom to take off? One button a person. `missionId`: whose list it is a page of; null for some that a name fits. */
  | (Paged & {
      readonly kind: 'takeOff.choose';
      readonly people: readonly PersonOnSlotView[];
      readonly missionId: string | null;
    })
  /** Which of those who are called that shall be put on it? */
  | (PutOn & { readonly kind: 'person.which'; readonly people: readonly Named[] })
  /** Asked before a colleague is put on it. */
  | (PutOn & { readonly kind: 'person.confirm'; readonly colleague: Named })
  /** Where they stand by now. `already`: they stood there before. `asks`: the mission asks what only they can answer. */
  | (PutOn & {
      readonly kind: 'person.added';
      readonly colleague: Named;
      readonly standing: Pick<Standing, 'state' | 'position'>;
      readonly already: boolean;
      readonly asks: boolean;
    })
  /** Asked before somebody is taken off. */
  | { readonly kind: 'takeOff.confirm'; readonly person: PersonOnSlotView }
  /** `already`: they were not on it any more. */
  | { readonly kind: 'takeOff.done'; readonly person: PersonOnSlotView; readonly already: boolean }
  /** `note`: why, as it was said; it would be told to everybody. */
  | {
      readonly kind: 'mission.cancelConfirm';
      readonly mission: MissionView;
      readonly people: number;
      readonly note?: string;
    }
  | { readonly kind: 'mission.cancelDone'; readonly mission: MissionView; readonly people: number };
