import { DateTime } from 'luxon';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Person } from '../../src/sandbox/person.js';
import { plain, times } from '../scenarios/steps.js';
import { eventually } from '../support/eventually.js';
import { noonZone } from './noonZone.js';
import type { LiveChats } from './openLiveChats.js';
import type { Pair } from './pair.js';

/** What the outbox says, each by words that nothing else says. */
const sayings = {
  announced: /Une mission flash vous tend les bras/,
  confirmed: /Nous vous ferons signe avant le jour J/,
  waiting: /nous vous la proposons/,
  offered: /Une place s’est libérée pour vous/,
  already: /Vous (aviez|étiez) déjà/,
  help: /je me désiste de la mission 3/,
  soon: /C’est bientôt l’heure/,
} as const;

type Saying = keyof typeof sayings;

/** How often somebody was told each of these. */
export const told = (who: Person, ...kinds: Saying[]): number[] =>
  kinds.map((kind) => times(who, sayings[kind]));

/**
 * Told once. Where the chat cannot tell whether a message has arrived, as many times more as the operator was warned
 * of.
 */
export function expectOnce(
  chats: Pick<LiveChats, 'logged'>,
  chat: Platform,
  counts: readonly number[],
): void {
  const doubts = new Set(chats.logged('delivery.inDoubt').map(({ deliveryId }) => deliveryId)).size;
  expect(counts.filter((count) => count < 1)).toEqual([]);
  const twice = counts.reduce((sum, count) => sum + count - 1, 0);
  expect(twice).toBeLessThanOrEqual(chat === 'slack' ? 0 : doubts);
}

/**
 * Each was told once. In Teams perhaps more often. It is as often as the operator was warned that a message to this
 * person may have arrived already. Gives how many such copies there were.
 */
export async function expectEachOnce(
  pair: Pick<Pair, 'logged' | 'books'>,
  counts: readonly { readonly chat: Platform; readonly id: string; readonly times: number }[],
): Promise<number> {
  const warned = pair.logged('delivery.inDoubt').map(({ deliveryId }) => String(deliveryId));
  const recipients = await pair.books.recipients(warned);
  const warnings = (id: string) => warned.filter((deliveryId) => recipients.get(deliveryId) === id).length;
  const forgotten = counts.filter(({ times }) => times < 1);
  const twice = counts.filter(({ times }) => times > 1);
  const unexplained = twice.filter(({ chat, id, times }) => chat === 'slack' || times > 1 + warnings(id));
  expect({ forgotten, unexplained }).toEqual({ forgotten: [], unexplained: [] });
  return twice.reduce((sum, { times }) => sum + times - 1, 0);
}

/** How often somebody heard of the mission of this title. */
export const announced = (who: Person, title: string): number =>
  who.inbox().filter(({ text }) => sayings.announced.test(plain(text)) && plain(text).includes(title)).length;

/** A lease of a dead process, then the clock's next look. And the chats, played in this process, need its time too. */
const takeOverMs = 120_000;

/** Tries until it holds. That may take until another process has taken over from a dead one. */
export const afterTakeOver = (look: () => void): Promise<void> => eventually(look, takeOverMs, 250);

/** Waits until somebody has been told. */
export const once = (who: Person, kind: Saying): Promise<void> =>
  afterTakeOver(() => expect(told(who, kind)[0]).toBeGreaterThan(0));

/** The date so many days from now, as a form wants it, where it is noon now. */
export const inDays = (days: number): string =>
  DateTime.now().setZone(noonZone()).plus({ days }).toFormat('yyyy-MM-dd');

/** The hours of a mission today whose last reminder is due within the next one or two minutes. */
export function reminderSoon(): { times: { date: string; start: string; end: string }; remindAt: Date } {
  const start = DateTime.now().setZone(noonZone()).plus({ minutes: 121, seconds: 45 }).startOf('minute');
  const times = {
    date: start.toFormat('yyyy-MM-dd'),
    start: start.toFormat('HH:mm'),
    end: start.plus({ hours: 3 }).toFormat('HH:mm'),
  };
  return { times, remindAt: start.minus({ hours: 2 }).toJSDate() };
}
