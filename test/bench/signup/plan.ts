import { DateTime } from 'luxon';

/** Everybody competes for this many places. */
export const places = 20;
/** Acts at a time while the crowd comes. */
export const inFlight = 100;
/** In the steady phase, whether or not the earlier ones are answered. */
export const perSecond = 100;

/** A phase has a mission and people of its own: whoever presses speaks to the bot for the first time. */
export interface Phase {
  readonly name: 'warmUp' | 'crowd' | 'steady';
  readonly people: number;
  readonly title: string;
  readonly date: string;
}

const inWeeks = (weeks: number) => DateTime.now().plus({ weeks }).toFormat('yyyy-MM-dd');

/** Days apart, so that nobody's missions overlap. */
export const phases: Readonly<Record<Phase['name'], Phase>> = {
  warmUp: { name: 'warmUp', people: 300, title: 'Tri au vestiaire', date: inWeeks(1) },
  crowd: { name: 'crowd', people: 2_000, title: 'Jardin partagé', date: inWeeks(2) },
  steady: { name: 'steady', people: 30 * perSecond, title: 'Mentorat de lycéens', date: inWeeks(3) },
};

export const userIdOf = ({ name }: Phase, index: number): string =>
  `U0${name.toUpperCase()}${String(index).padStart(5, '0')}`;

export const organiser = { id: 'U0OLGA', name: 'Olga', email: 'olga@example.org', locale: 'fr-FR' };
export const channel = { id: 'C0ENGAGE', name: 'engagement' };
export const team = { id: 'T0BENCH', name: 'Bench' };
export const signingSecret = 'bench-secret';
export const botToken = 'xoxb-bench';
