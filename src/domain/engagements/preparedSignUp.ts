import { DateTime } from 'luxon';
import type { Turn } from '../missions/proposal.js';

/** So many sign-ups an assistant prepares for one person in an hour. Enough to choose, too few to bother them. */
export const preparedAnHour = 5;
/** How long the button of one works: what was asked a day ago is not wanted any more. */
export const preparedForMs = 24 * 60 * 60_000;

/** A sign-up that somebody's assistant asked for. Nothing is done until they press its button in their own chat. */
export interface PreparedSignUp {
  readonly id: string;
  readonly organisationId: string;
  readonly employeeId: string;
  readonly missionId: string;
  readonly slotId: string;
  /** Which of the hour. */
  readonly turn: Turn;
  /** UTC. */
  readonly createdAt: Date;
  /** Until when its button works; UTC. */
  readonly until: Date;
}

/** The hour of an instant, UTC, as turns are counted by. */
export const hourOf = (instant: Date): string =>
  DateTime.fromJSDate(instant, { zone: 'utc' }).toFormat("yyyy-MM-dd'T'HH");

/** The dedupe key of the message with its button. */
export const preparedKey = ({ id }: Pick<PreparedSignUp, 'id'>): string => `signUp.prepared:${id}`;
