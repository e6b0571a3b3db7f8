import type { PreparedSignUp } from '../../domain/engagements/preparedSignUp.js';

/** Sign-ups that wait for their person's own button. Unique in an organisation: one a person and half-day, and each turn of an hour. */
export interface PreparedSignUps {
  /** `waiting`: one of the same person and half-day is there, and not over at `now`. `turnTaken`: somebody was quicker to its number. */
  insert(prepared: PreparedSignUp, now: Date): Promise<'inserted' | 'waiting' | 'turnTaken'>;
  find(organisationId: string, id: string): Promise<PreparedSignUp | null>;
  /** The one of a person and a half-day, over or not. */
  findFor(organisationId: string, employeeId: string, slotId: string): Promise<PreparedSignUp | null>;
  /** The numbers of an hour that are taken. */
  turnsIn(organisationId: string, employeeId: string, hour: string): Promise<number[]>;
  /** Nothing is left of what was prepared for them. */
  forget(organisationId: string, employeeId: string): Promise<void>;
}
