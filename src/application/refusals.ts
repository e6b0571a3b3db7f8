import type { ClosedReason, Mission } from '../domain/missions/mission.js';

/** Why an act was not done. Nothing has changed then. */
export type Refusal =
  | { readonly code: 'missionNotFound' }
  | { readonly code: 'missionClosed'; readonly reason: ClosedReason; readonly title: string }
  | { readonly code: 'notSignedUp' }
  /** The person has no place before them. */
  | { readonly code: 'nothingToCome' }
  | { readonly code: 'tooLate'; readonly title: string }
  /** No mission of theirs was over within the last week. */
  | { readonly code: 'nothingToRate' }
  /** Feedback is taken for a week. */
  | { readonly code: 'feedbackOver'; readonly title: string }
  | { readonly code: 'offerGone'; readonly title: string }
  | { readonly code: 'organisersOnly' }
  | { readonly code: 'notEditable'; readonly title: string }
  | { readonly code: 'announcementGone' }
  | { readonly code: 'noAudience' }
  | { readonly code: 'channelGone'; readonly title: string }
  /** Outsiders can read it, or may, and the company's policy refuses it. */
  | { readonly code: 'channelShared'; readonly title: string }
  /** Everybody heard of the mission from an announcement before. */
  | { readonly code: 'everyoneTold'; readonly title: string }
  /** What was pressed is not to be pressed now. */
  | { readonly code: 'unknownAction' }
  | { readonly code: 'formExpired' }
  /** A guest, whom the company does not let sign up. */
  | { readonly code: 'noGuests' }
  /** In half-days of a year: what one may take, what one has taken, and what this would take besides. */
  | {
      readonly code: 'overQuota';
      readonly title: string;
      readonly year: number;
      readonly quota: number;
      readonly taken: number;
      readonly wanted: number;
    }
  /** Somebody else approves for that person, or there is no such request. */
  | { readonly code: 'notApprover' }
  /** It begins too soon for another reminder. */
  | { readonly code: 'remindTooLate'; readonly title: string }
  /** Nobody, or more than one, is called what was said. */
  | { readonly code: 'nobodyNamed'; readonly title: string }
  | { readonly code: 'severalNamed'; readonly title: string }
  | { readonly code: 'ownManager' }
  | { readonly code: 'temporary' };

/** The outcome of an act that was not done. */
export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

/** What one thing of the command cannot be, as the organisation stands now. */
export interface ThingRefused {
  readonly kind: 'thingRefused';
  readonly thing: 'date' | 'capacity' | 'channel';
  readonly why:
    | 'beforeAnnouncement'
    | { readonly code: 'belowTaken'; readonly taken: number }
    | 'badChannel'
    | 'sharedChannel';
}

export const thingRefused = (thing: ThingRefused['thing'], why: ThingRefused['why']): ThingRefused => ({
  kind: 'thingRefused',
  thing,
  why,
});

export const refused = (refusal: Refusal): Refused => ({ kind: 'refused', refusal });

/** The mission is over for what was asked: cancelled, or past it. */
export const missionOver = ({ status, title }: Mission): Refused =>
  refused({ code: 'missionClosed', reason: status === 'cancelled' ? 'cancelled' : 'closed', title });
