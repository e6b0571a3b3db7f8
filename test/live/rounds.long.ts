import { BotUnreachableError } from '../../src/sandbox/teams/index.js';
import { announceMission } from '../scenarios/announcing.js';
import { times } from '../scenarios/steps.js';
import { throwDice } from '../support/dice.js';
import { eventually } from '../support/eventually.js';
import { type Asking, askAll, everybodyOf } from './asking.js';
import type { Crowd } from './chats.js';
import { liveChats } from './liveChats.js';
import { both, type Pair } from './pair.js';
import { cardOf, pressUntilHeard, saidOf } from './pressing.js';
import { report, secondsSince } from './report.js';
import { expectEachOnce, inDays } from './telling.js';

const { openPair } = liveChats();
const rounds = Number(process.env.LIVE_ROUNDS ?? 20);
/** Each round ends before the next begins, as rushes do that are not in a test. */
const calm = process.env.LIVE_CALM === '1';
const crowd: Crowd = { slack: 15, teams: 15 };
const people = crowd.slack + crowd.teams;
const places = 20;
const restMs = 2_000;
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Whom Teams tells that the app was not reached, as one process of two dies at that moment, asks again. */
async function untilReached(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof BotUnreachableError)) throw error;
    await untilReached(act);
  }
}

const titleOf = (round: number) => `Ronde ${String(round).padStart(3, '0')}`;
/** How the outbox answers somebody who has asked for a place. As it was, or as it has become by then. */
const answers = [
  /Nous vous ferons signe avant le jour J/,
  /nous vous la proposons/,
  /Une place s’est libérée pour vous/,
];

test(
  `kill -9 of either process in ${rounds} rounds of ${people} people on ${places} places: each has a row and an answer`,
  async () => {
    const dice = throwDice();
    const pair = await openPair(dice, crowd);
    report(
      `rounds: seed ${dice.seed}, ${calm ? 'one after the other' : 'the next begins before all are answered'}`,
    );
    const start = Date.now();
    const everybody = everybodyOf(crowd, dice);
    const asking: Promise<unknown>[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const slot = { title: titleOf(round), date: inDays(7 + round), capacity: String(places) };
      // In Teams, where a form waits for a slow machine: Slack's triggers end after three seconds.
      await untilReached(() => announceMission(pair, 'teams', slot, { everyone: 'no' }));
      const [pressing, speaking] = parted(dice.shuffled(everybody));
      const cards = await Promise.all(pressing.map((one) => cardOf(pair, one, round, titleOf(round))));
      const words = `je participe à la mission ${round}`;
      const asked = Promise.all([
        askAll(pair, speaking, words, { atOnce: speaking.length }),
        ...cards.map((card, at) => pressUntilHeard(pair, pressing[at] as Asking, card)),
      ]);
      asking.push(asked);
      await sleep(dice.between(0, 400));
      const victim = dice.pick(both);
      await pair.end(victim, 'SIGKILL');
      await pair.start(victim);
      if (calm)
        await asked.then(() =>
          eventually(() => expect(unanswered(pair, everybody, round)).toEqual([]), 120_000),
        );
      else await Promise.race([asked, sleep(restMs)]);
      if (round % 10 === 0) report(`rounds: ${round} kills after ${secondsSince(start)} s`);
    }
    await Promise.all(asking);
    report(`rounds: all asked after ${secondsSince(start)} s`);
    await pair.settled(300_000);
    // The repair pass gives what is free after a crash, each half minute.
    await eventually(
      async () => expect(await heldByRound(pair)).toEqual(Array(rounds).fill(places)),
      120_000,
      250,
    );
    await pair.settled(300_000);
    report(`rounds: everybody answered after ${secondsSince(start)} s`);

    const names = everybody.map(({ id }) => id).sort();
    const offered: number[] = [];
    let copies = 0;
    for (const rows of await rowsOfEach(pair)) {
      expect(rows.map(({ who }) => who).sort()).toEqual(names);
      offered.push(rows.filter(({ state }) => state === 'offered').length);
    }
    expect(offered).toHaveLength(rounds);
    for (let round = 1; round <= rounds; round += 1)
      copies += await expectEachOnce(pair, countsOf(pair, everybody, round));
    report(`rounds: places offered late, by round: ${offered.join(' ')}`);
    report(
      `rounds: ${copies} copies in Teams, ${pair.logged('delivery.inDoubt').length} warnings; none in Slack`,
    );
  },
  240_000 + rounds * 60_000,
);

/** A third of them presses a button, the others say it. */
const parted = (all: readonly Asking[]): [Asking[], Asking[]] => [
  all.filter((_, at) => at % 3 === 0),
  all.filter((_, at) => at % 3 !== 0),
];

/** The rows of each mission, the oldest mission first. */
async function rowsOfEach({ books }: Pair) {
  const signed = await books.signed();
  return (await books.missions()).map((id) => signed.filter(({ missionId }) => missionId === id));
}

/** How many places are held, of the slot of each round. */
const heldByRound = async (pair: Pair): Promise<number[]> =>
  (await rowsOfEach(pair)).map((rows) => rows.filter(({ seat }) => seat !== null).length);

/** How often each was told the same at most; 0: nothing at all. */
function countsOf(pair: Pair, everybody: readonly Asking[], round: number) {
  return everybody.map((one) => {
    const inbox = () => saidOf(pair, one, titleOf(round));
    const who = { ...pair.somebody(one.chat, one.id), inbox };
    return { ...one, times: Math.max(...answers.map((text) => times(who, text))) };
  });
}

const unanswered = (pair: Pair, everybody: readonly Asking[], round: number): string[] =>
  countsOf(pair, everybody, round).flatMap(({ id, times }) => (times === 0 ? [id] : []));
