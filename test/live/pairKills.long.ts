import { announceMission } from '../scenarios/announcing.js';
import { type Dice, throwDice } from '../support/dice.js';
import { askAll, everybodyOf } from './asking.js';
import type { Crowd } from './chats.js';
import { liveChats } from './liveChats.js';
import { both, type Pair } from './pair.js';
import { report, secondsSince } from './report.js';
import { announced, expectEachOnce, inDays, told } from './telling.js';

const { openPair } = liveChats();
const crowd: Crowd = { slack: 200, teams: 300 };
const killsAtLeast = 20;
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

let dice: Dice;
let pair: Pair;
beforeAll(async () => {
  dice = throwDice();
  pair = await openPair(dice, crowd);
  report(`kills: seed ${dice.seed}; two processes have met ${crowd.slack + crowd.teams} people`);
}, 240_000);

/** Kills one of the two at some moment of the next `withinMs`, and starts it again. */
async function killOne(withinMs: number): Promise<void> {
  await sleep(dice.between(0, withinMs));
  const victim = dice.pick(both);
  await pair.end(victim, 'SIGKILL');
  await pair.start(victim);
}

test('kill -9 of either process, twenty times while people sign up: no sign-up is lost, nobody is told twice', async () => {
  const [places, rounds] = [60, 4];
  await announceMission(pair, 'slack', { date: inDays(7), capacity: String(places) }, { everyone: 'no' });
  const start = Date.now();
  const everybody = everybodyOf({ slack: 200, teams: 200 }, dice);
  for (let round = 0; round < rounds; round += 1) {
    const people = everybody.filter((_, index) => index % rounds === round);
    const pace = { atOnce: 10, pauseMs: () => dice.between(0, 2_500) };
    const asking = askAll(pair, people, 'je participe à la mission 1', pace);
    for (let kills = 0; kills < killsAtLeast / rounds; kills += 1) await killOne(2_000);
    expect(await asking).toHaveLength(people.length);
  }
  report(`kills: ${killsAtLeast} kills during ${everybody.length} sign-ups, ${secondsSince(start)} s`);
  await pair.settled(240_000);
  report(`kills: everybody answered after ${secondsSince(start)} s`);

  const signed = await pair.books.signed();
  expect(new Set(signed.map(({ who }) => who))).toEqual(new Set(everybody.map(({ id }) => id)));
  expect(signed).toHaveLength(everybody.length);
  expect(signed.filter(({ state }) => state === 'confirmed')).toHaveLength(places);
  expect(signed.filter(({ state }) => state === 'waitlisted')).toHaveLength(everybody.length - places);
  const counts = everybody.map(({ chat, id }) => {
    const [confirmed = 0, waiting = 0] = told(pair.somebody(chat, id), 'confirmed', 'waiting');
    return { chat, id, times: confirmed + waiting };
  });
  const copies = await expectEachOnce(pair, counts);
  report(
    `kills: ${copies} copies in Teams, ${pair.logged('delivery.inDoubt').length} warnings so far; none in Slack`,
  );
}, 600_000);

test('kill -9 of either process, twenty times while five hundred people are told of a mission: each hears of it once', async () => {
  const start = Date.now();
  const everybody = everybodyOf(crowd, dice);
  const titles: string[] = [];
  for (let kills = 0; kills < killsAtLeast; ) {
    const title = `Mission numéro ${titles.length + 1} bis`;
    titles.push(title);
    const heard = () =>
      everybody.filter(({ chat, id }) => announced(pair.somebody(chat, id), title) > 0).length;
    await announceMission(pair, 'slack', { title, date: inDays(7) });
    while (kills < killsAtLeast && heard() < everybody.length) {
      await killOne(2_500);
      kills += 1;
      report(`kills: ${kills}, ${heard()} of ${everybody.length} have heard of mission ${titles.length}`);
    }
  }
  await pair.settled(300_000);
  report(`kills: all told after ${secondsSince(start)} s, ${titles.length} announcements`);
  let copies = 0;
  for (const title of titles) {
    const counts = everybody.map(({ chat, id }) => ({
      chat,
      id,
      times: announced(pair.somebody(chat, id), title),
    }));
    copies += await expectEachOnce(pair, counts);
  }
  report(
    `kills: ${copies} copies in Teams, ${pair.logged('delivery.inDoubt').length} warnings so far; none in Slack`,
  );
}, 600_000);
