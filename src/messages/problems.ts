import type { Refusal } from '../application/refusals.js';

/** What somebody may have meant, and can be offered to press. */
export type Suggestion =
  | 'missions'
  | 'mine'
  | 'hours'
  | 'calendar'
  | 'contact'
  | 'feedback'
  | 'incident'
  | 'myData'
  | 'help'
  | 'mute'
  | 'unmute'
  | 'language'
  | 'profile'
  | 'discover'
  | 'requests'
  | 'newMission'
  | 'manage';

/** The same of a mission that was named. */
export type OnMission =
  | { readonly to: 'signUp'; readonly slotId: string; readonly title: string }
  | { readonly to: 'details'; readonly missionId: string; readonly title: string };

/**
 * What can go wrong for a person, each said as one sentence with what to do next (i18n `problem.<code>`).
 * Nothing has changed when a problem is the answer.
 */
export type Problem =
  | Refusal
  /** `suggestions`: what may have been meant, the likeliest first. */
  | { readonly code: 'notUnderstood'; readonly suggestions?: readonly (Suggestion | OnMission)[] }
  | { readonly code: 'unknownWorkspace' }
  /** Somebody of another company. */
  | { readonly code: 'outsider' };
