import { DateTime } from 'luxon';
import type { Person } from '../../src/sandbox/person.js';
import { times } from './acting.js';
import { noonZone } from './liveStage.js';

/** What the outbox says, each by words that nothing else says. */
const sayings = {
  announced: /Une mission flash vous tend les bras/,
  confirmed: /Nous vous ferons signe avant le jour J/,
  waiting: /nous vous la proposons, dans l’ordre d’arrivée/,
  offered: /Une place s’est libérée pour vous/,
  already: /Vous (aviez|étiez) déjà/,
  help: /je me désiste de la mission 3/,
  soon: /C’est bientôt l’heure/,
} as const;

type Saying = keyof typeof sayings;

/** How often somebody was told each of these. */
export const told = (who: Person, ...kinds: Saying[]): number[] =>
  kinds.map((kind) => times(who, sayings[kind]));

/** The date so many days from now, as a form wants it, where it is noon now. */
export const inDays = (days: number): string =>
  DateTime.now().setZone(noonZone()).plus({ days }).toFormat('yyyy-MM-dd');

/** The hours of a mission today whose last reminder is due within the next one or two minutes. */
export function reminderSoon(): { date: string; start: string; end: string } {
  const start = DateTime.now().setZone(noonZone()).plus({ minutes: 121, seconds: 15 }).startOf('minute');
  return {
    date: start.toFormat('yyyy-MM-dd'),
    start: start.toFormat('HH:mm'),
    end: start.plus({ hours: 3 }).toFormat('HH:mm'),
  };
}
