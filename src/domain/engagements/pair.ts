import type { Engagement } from './engagement.js';

/** Whose the other place is of two who sign up together. */
export interface Pair {
  /** `asker`: the place is held until the colleague has answered. `invited`: they are the colleague. */
  readonly as: 'asker' | 'invited';
  /** The other's engagement: chosen before it is written, so that writing it again is the same. */
  readonly with: string;
}

export type Part = Engagement & { readonly pair: Pair };

/** True of somebody who signed up with a colleague, or was asked to. */
export const isPart = (engagement: Engagement): engagement is Part => engagement.pair !== undefined;

/** What is due in a pair: `confirm` and `release` are about who asked, `void` about who was asked. */
export type Due = 'confirm' | 'release' | 'void' | null;

/** The colleague has accepted, whatever has become of them since. */
export const hasAgreed = (invited: Engagement | null): boolean => invited?.wasConfirmed === true;

/**
 * Both or neither. The colleague's own row decides, in one write; who asked follows it, and is held until then. A colleague
 * whose asker is not held any more is asked nothing.
 */
export function dueIn(asker: Engagement | null, invited: Engagement | null): Due {
  const isAsked = invited?.state === 'invited';
  if (asker?.state === 'held') {
    if (isAsked) return null;
    return hasAgreed(invited) ? 'confirm' : 'release';
  }
  return isAsked ? 'void' : null;
}

/** Why nobody was signed up: they said no, or did not answer while the places were held. */
export const unpairedBy = (invited: Engagement | null): 'declined' | 'silent' =>
  invited && (['declined', 'withdrawn'] as const).some((state) => state === invited.state)
    ? 'declined'
    : 'silent';

/** A colleague needs some time to answer, in ms. */
const answeringMs = 30 * 60_000;

/** Until when a colleague can be asked: seats are soon anybody's then. UTC. */
export const mayAskUntil = (startsAt: Date, openSeatsMinutes: number): Date =>
  new Date(startsAt.getTime() - openSeatsMinutes * 60_000 - answeringMs);
