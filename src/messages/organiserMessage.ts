import type { DeliveryFigures } from '../application/queries/deliveryFigures.js';
import type { Page } from '../application/queries/page.js';
import type {
  MissionView,
  ParticipantView,
  PersonOnSlotView,
  RequestView,
} from '../application/queries/views.js';
import type { Withheld } from '../domain/announcements/announcement.js';
import type { Readers } from '../domain/announcements/readers.js';
import type { FeedbackFigure } from '../domain/engagements/feedback.js';
import type { ApproverNotice } from '../domain/notices.js';
import type { Employee } from '../domain/people/employee.js';

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

/** What an organiser sees. */
export type OrganiserMessage =
  /** Who approves for somebody: asked before it is done. */
  | { readonly kind: 'manager.confirm'; readonly employee: Named; readonly manager: Named }
  | { readonly kind: 'manager.done'; readonly employee: Named; readonly manager: Named | null }
  | { readonly kind: 'mission.preview'; readonly mission: MissionView }
  | (Paged & { readonly kind: 'manage.list'; readonly missions: readonly MissionView[] })
  /** Asked before sending: to how many people, in which channel, when. `publishAt` UTC, null for now. */
  | {
      readonly kind: 'announcement.confirm';
      readonly announcementId: string;
      readonly mission: MissionView;
      readonly people: number;
      readonly channelName: string | null;
      /** Who reads that channel; `company` without one. */
      readonly channelReaders: Readers;
      readonly publishAt: Date | null;
      /** For how many people it would leave at night or on a day off, and when it would; UTC. */
      readonly offHours: number;
      readonly leavesAt: Date;
    }
  | {
      readonly kind: 'announcement.accepted';
      readonly announcementId: string;
      readonly mission: MissionView;
      readonly people: number;
      readonly channelName: string | null;
      readonly publishAt: Date | null;
    }
  | { readonly kind: 'announcement.dropped'; readonly mission: MissionView }
  /** It was not posted in its channel; everybody else it was for is told. */
  | {
      readonly kind: 'announcement.withheld';
      readonly mission: MissionView;
      readonly channelName: string;
      readonly reason: Withheld;
    }
  | {
      readonly kind: 'roster';
      readonly mission: MissionView;
      readonly slots: readonly {
        readonly slotId: string;
        readonly participants: readonly ParticipantView[];
      }[];
      readonly deliveries: DeliveryFigures;
      /** Absent when it is not told (yet). */
      readonly feedback?: FeedbackFigure;
    }
  /** Whom to take off? One button a person. `missionId`: whose list it is a page of; null for some that a name fits. */
  | (Paged & {
      readonly kind: 'takeOff.choose';
      readonly people: readonly PersonOnSlotView[];
      readonly missionId: string | null;
    })
  /** Asked before somebody is taken off. */
  | { readonly kind: 'takeOff.confirm'; readonly person: PersonOnSlotView }
  /** `already`: they were not on it any more. */
  | { readonly kind: 'takeOff.done'; readonly person: PersonOnSlotView; readonly already: boolean }
  | { readonly kind: 'mission.cancelConfirm'; readonly mission: MissionView; readonly people: number }
  | { readonly kind: 'mission.cancelDone'; readonly mission: MissionView; readonly people: number };
