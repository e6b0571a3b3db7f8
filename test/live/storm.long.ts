import { announceMission } from '../scenarios/announcing.js';
import { throwDice } from '../support/dice.js';
import { type Asked, askAll, everybodyOf } from './asking.js';
import { liveChats } from './liveChats.js';
import { quantiles, report, secondsSince } from './report.js';
import { inDays, told } from './telling.js';

const { openPair } = liveChats();
const people = Number(process.env.LIVE_CROWD ?? 2_000);
const places = 20;

test(`${people} people ask two processes for ${places} places: who came first has one, nobody twice, all are told once`, async () => {
  const dice = throwDice();
  const crowd = { slack: people / 2, teams: people / 2 };
  let start = Date.now();
  const pair = await openPair(dice, crowd);
  await announceMission(pair, 'slack', { date: inDays(7), capacity: String(places) }, { everyone: 'no' });
  report(`storm: seed ${dice.seed}, ${people} people met in ${secondsSince(start)} s`);

  start = Date.now();
  pair.door.repeat(10);
  const before = { ...pair.door.counts() };
  const asked = await askAll(pair, everybodyOf(crowd, dice), 'je participe à la mission 1', { atOnce: 60 });
  const waits = quantiles(asked.map(({ sent, acknowledged }) => acknowledged - sent));
  report(`storm: all acknowledged in ${secondsSince(start)} s, p50 ${waits(0.5)} ms, p99 ${waits(0.99)} ms`);
  const { requests, repeated } = pair.door.counts();
  report(`storm: ${requests - before.requests} requests, ${repeated - before.repeated} of them sent twice`);
  pair.door.repeat(0);
  await pair.settled(600_000);
  report(`storm: everybody answered after ${secondsSince(start)} s`);

  const signed = await pair.books.signed();
  const states = signed.map(({ state }) => state);
  expect(signed).toHaveLength(people);
  expect(new Set(signed.map(({ who }) => who)).size).toBe(people);
  expect(states.filter((state) => state === 'confirmed')).toHaveLength(places);
  expect(states.filter((state) => state === 'waitlisted')).toHaveLength(people - places);
  expect(new Set(signed.map(({ seat }) => seat)).size).toBe(places + 1);

  const byName = new Map(asked.map((one) => [one.id, one]));
  const inLine = signed.flatMap(({ who }) => byName.get(who) ?? []);
  expect(inLine).toHaveLength(people);
  report(`storm: ${overtakings(inLine)} people stand before somebody acknowledged before they asked`);
  const seated = signed.filter(({ seat }) => seat !== null).flatMap(({ who }) => byName.get(who) ?? []);
  const waiting = signed.filter(({ seat }) => seat === null).flatMap(({ who }) => byName.get(who) ?? []);
  report(`storm: ${overtakings([...seated, ...waiting])} of them with a place`);
  expect(overtakings(inLine)).toBe(0);
  expect(overtakings([...seated, ...waiting])).toBe(0);

  const counts = asked.map(({ chat, id }) =>
    told(pair.somebody(chat, id), 'confirmed', 'waiting', 'already'),
  );
  const seen = new Map<string, number>();
  for (const count of counts) seen.set(String(count), (seen.get(String(count)) ?? 0) + 1);
  expect(Object.fromEntries(seen)).toEqual({ '1,0,0': places, '0,1,0': people - places });
}, 900_000);

/** How many stand before somebody who had been acknowledged before they even asked. */
function overtakings(inLine: readonly Asked[]): number {
  let earliest = Number.POSITIVE_INFINITY;
  let count = 0;
  for (const { sent, acknowledged } of [...inLine].reverse()) {
    if (earliest < sent) count += 1;
    earliest = Math.min(earliest, acknowledged);
  }
  return count;
}
