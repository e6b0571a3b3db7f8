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
  | 'requests'
  | 'newMission'
  | 'manage';

/**
 * What can go wrong for a person, each said as one sentence with what to do next (i18n `problem.<code>`).
 * Nothing has changed when a problem is the answer.
 */
export type Problem =
  | Refusal
  /** `suggestions`: what may have been meant, the likeliest first. */
  | { readonly code: 'notUnderstood'; readonly suggestions?: readonly Suggestion[] }
  | { readonly code: 'unknownWorkspace' }
  /** Somebody of another company. */
  | { readonly code: 'outsider' };
