import type { Refusal } from '../application/refusals.js';

/**
 * What can go wrong for a person, each said as one sentence with what to do next (i18n `problem.<code>`).
 * Nothing has changed when a problem is the answer.
 */
export type Problem =
  | Refusal
  | { readonly code: 'notUnderstood' }
  | { readonly code: 'unknownWorkspace' }
  /** Somebody of another company. */
  | { readonly code: 'outsider' };
