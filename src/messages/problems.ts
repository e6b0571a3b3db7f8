import type { ClosedReason } from '../domain/missions/mission.js';

/**
 * What can go wrong for a person, each said as one sentence with what to do next (i18n `problem.<code>`).
 * Nothing has changed when a problem is the answer.
 */
export type Problem =
  | { readonly code: 'notUnderstood' }
  | { readonly code: 'missionNotFound' }
  | { readonly code: 'missionClosed'; readonly reason: ClosedReason; readonly title: string }
  | { readonly code: 'notSignedUp' }
  | { readonly code: 'tooLate'; readonly title: string }
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
  | { readonly code: 'unknownAction' }
  | { readonly code: 'formExpired' }
  | { readonly code: 'unknownWorkspace' }
  /** Somebody of another company. */
  | { readonly code: 'outsider' }
  /** A guest, whom the company does not let sign up. */
  | { readonly code: 'noGuests' }
  | { readonly code: 'temporary' };
