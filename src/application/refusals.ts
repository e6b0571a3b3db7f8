import type { FramingPoint } from '../domain/missions/missingPoints.js';
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
  | { readonly code: 'adminsOnly' }
  /** No account of theirs is one that the company's directory vouches for. */
  | { readonly code: 'roleUnvouched'; readonly name: string }
  /** Whoever runs the service gave it. */
  | { readonly code: 'roleOfEnvironment'; readonly name: string }
  /** Nobody would be left to give roles. */
  | { readonly code: 'lastAdmin'; readonly name: string }
  /** Others organise there. `sites`: whose mission it is; empty: the whole company's. */
  | { readonly code: 'otherSite'; readonly title: string; readonly sites: readonly string[] }
  | { readonly code: 'notEditable'; readonly title: string }
  /** Something on its checklist is still to be said before it is announced. */
  | {
      readonly code: 'notFramed';
      readonly missionId: string;
      readonly title: string;
      readonly missing: readonly FramingPoint[];
    }
  /** There is no such change to a mission, or it was given up. */
  | { readonly code: 'changeGone' }
  /** Somebody has changed the same thing meanwhile, or it would be past. */
  | { readonly code: 'changeOvertaken'; readonly title: string }
  /** The papers of the nonprofit are out of date: nobody is lent to it. Those who organise are told. */
  | { readonly code: 'loanNotCleared'; readonly title: string }
  | { readonly code: 'announcementGone' }
  | { readonly code: 'noAudience' }
  | { readonly code: 'channelGone'; readonly title: string; readonly channel: string }
  /** Outsiders can read it, or may, and the company's policy refuses it. */
  | { readonly code: 'channelShared'; readonly title: string; readonly channel: string }
  /** Everybody heard of the mission from an announcement before. */
  | { readonly code: 'everyoneTold'; readonly title: string }
  /** Everybody who was told of it has answered. */
  | { readonly code: 'everyoneAnswered'; readonly title: string }
  /** They were reminded of it within a day, or often enough. */
  | { readonly code: 'remindedLately'; readonly title: string }
  | { readonly code: 'remindedEnough'; readonly title: string }
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
  /** Theirs comes from the company's directory, which goes before what is said in a chat. */
  | { readonly code: 'managerFromDirectory'; readonly name: string }
  /** Nobody of the company is called that, or has that account. */
  | { readonly code: 'colleagueUnknown' }
  /** What a colleague asked does not stand any more. */
  | { readonly code: 'pairGone'; readonly title: string }
  /** Two cannot sign up together there: each signs up alone. */
  | { readonly code: 'pairAlone'; readonly title: string; readonly why: 'questions' | 'approval' | 'late' }
  /** Who asks has a place already, or waits for one. */
  | { readonly code: 'pairOn'; readonly title: string }
  /** The colleague is asked nothing. */
  | {
      readonly code: 'notAskable';
      readonly title: string;
      readonly name: string;
      readonly why: 'self' | 'on' | 'waits' | 'asked' | 'unreachable';
    }
  /** Enough come, it was moved, or it is too late to wait. */
  | { readonly code: 'nothingToDecide'; readonly title: string }
  /** Nobody puts that colleague on the half-day. */
  | {
      readonly code: 'notAddable';
      readonly title: string;
      readonly name: string;
      readonly why: 'self' | 'guest' | 'unreachable' | 'overlap' | 'quota';
    }
  | { readonly code: 'proposedToSelf'; readonly title: string }
  /** So many is the most in a day. */
  | { readonly code: 'preparedOver'; readonly title: string }
  | { readonly code: 'proposedEnough'; readonly name: string; readonly most: number }
  /** No mission of theirs has begun within a week. */
  | { readonly code: 'noAbsence' }
  /** A week and more ago: those who organise have to be told. */
  | { readonly code: 'absenceOver'; readonly title: string }
  /** Nobody can have been there yet. */
  | { readonly code: 'attendanceTooSoon'; readonly title: string }
  /** Both sides have attested it: nothing is changed any more. */
  | { readonly code: 'attendanceCertified'; readonly name: string }
  /** No mission has begun lately. */
  | { readonly code: 'noAttendance' }
  /** The company has told no domain of its addresses, or no e-mail is sent. */
  | { readonly code: 'postersOff' }
  | { readonly code: 'temporary' };

/** The outcome of an act that was not done. */
export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

/** What one thing of the command cannot be, as the organisation stands now. */
export interface ThingRefused {
  readonly kind: 'thingRefused';
  readonly thing: 'date' | 'questions' | 'sites' | 'channel' | 'everyone' | 'perHour' | 'until';
  readonly why:
    | 'beforeAnnouncement'
    | 'questionsAsked'
    | 'otherSites'
    | 'badChannel'
    | 'sharedChannel'
    | 'audienceTooSmall'
    | 'tooSlow';
  /** Which of several it is, by its name; empty when that is not known. */
  readonly which?: string;
}

export const thingRefused = (
  thing: ThingRefused['thing'],
  why: ThingRefused['why'],
  which?: string,
): ThingRefused => ({ kind: 'thingRefused', thing, why, ...(which !== undefined && { which }) });

export const refused = (refusal: Refusal): Refused => ({ kind: 'refused', refusal });

export const isRefused = (outcome: object): outcome is Refused =>
  'kind' in outcome && outcome.kind === 'refused';

/** A mission of a site that somebody else organises for. */
export const otherSite = ({ title, sites = [] }: Mission): Refused =>
  refused({ code: 'otherSite', title, sites });

/** The mission is over for what was asked: cancelled, or past it. */
export const missionOver = ({ status, title }: Mission): Refused =>
  refused({ code: 'missionClosed', reason: status === 'cancelled' ? 'cancelled' : 'closed', title });
