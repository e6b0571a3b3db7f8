import type { Person } from './person.js';

/** Whether somebody may take a place: everybody of the company, and guests where its policy lets them. */
export const mayTakePart = ({ identity, organisation }: Pick<Person, 'identity' | 'organisation'>): boolean =>
  !identity.guest || organisation.policy.guests === 'signUp';
