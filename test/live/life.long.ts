import { engagementStates } from '../../src/domain/engagements/engagement.js';
import { openStore } from '../../src/persistence/index.js';
import * as promises from '../application/crowd/promises.js';
import { announceMission } from '../scenarios/announcing.js';
import { throwDice } from '../support/dice.js';
import { eventually } from '../support/eventually.js';
import { type Asking, everybodyOf } from './asking.js';
import { liveChats } from './liveChats.js';
import { both, type Pair, type Which } from './pair.js';
import { report, secondsSince } from './report.js';
import { inDays } from './telling.js';
import { agree, wander } from './wandering.js';

const { openPair } = liveChats();
const crowd = { slack: 12, teams: 12 };
const turns = Number(process.env.LIVE_TURNS ?? 20);
const kills = 4;
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
const everyoneAgrees = { MANAGER_APPROVAL: 'none' };
const managersAgree = { MANAGER_APPROVAL: 'approve' };
const missions: Record<string, string>[] = [
  { title: 'Verger à tailler', capacity: '20' },
  { title: 'Collecte du canal', capacity: '4', questions: 'Besoin d’un aménagement ? oui / non' },
  { title: 'Atelier du samedi', capacity: '2' },
];

test(`people of both chats do whatever there is to do, ${2 * kills} times with a kill -9: every promise is kept`, async () => {
  const dice = throwDice();
  const pair = await openPair(dice, crowd);
  report(`life: seed ${dice.seed}`);
  const everybody = everybodyOf(crowd, dice);
  const { store, close } = await openStore(pair.uri);
  const sights = async () => {
    const ids = await pair.books.missions();
    const found = await Promise.all(ids.map((id) => store.missions.find('own', id)));
    return Promise.all(
      found.flatMap((one) =>
        one ? [promises.lookAt(store, { people: [], mission: one, slotId: one.slots[0]?.id ?? '' })] : [],
      ),
    );
  };
  for (const [round, settings] of [everyoneAgrees, managersAgree].entries()) {
    const start = Date.now();
    for (const which of both) await restart(pair, which, 'SIGTERM', settings);
    const numbers = missions.map((_, at) => round * missions.length + at + 1);
    for (const [at, mission] of missions.entries()) {
      const title = `${mission.title} ${round + 1}`;
      await announceMission(
        pair,
        'slack',
        { ...mission, title, date: inDays(7 + (numbers[at] ?? 0)) },
        { everyone: 'no' },
      );
    }
    const living = Promise.all(everybody.map((one) => live(pair, one, everybody, numbers, dice)));
    const agreeing = agreesUntil(pair, living, dice);
    for (let times = 0; times < kills; times += 1) {
      await sleep(dice.between(500, 3_000));
      await restart(pair, dice.pick(both), 'SIGKILL', settings);
      for (const sight of await sights()) promises.expectNeverTwice(sight);
    }
    await living;
    await agreeing;
    report(
      `life: ${settings.MANAGER_APPROVAL}, ${everybody.length * turns} turns after ${secondsSince(start)} s`,
    );
    await pair.settled(240_000);
    // What was cut short is finished by the repair pass, each half minute.
    await eventually(async () => (await sights()).forEach(expectKept), 120_000, 1_000);
    await pair.settled(240_000);
    (await sights()).forEach(expectKept);
    report(`life: ${countsOf(await sights())}; ${told(await sights())}`);
  }
  expect(asked((await sights()).flatMap(({ all }) => all))).not.toEqual([]);
  await close();
}, 900_000);

async function restart(
  pair: Pair,
  which: Which,
  signal: NodeJS.Signals,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  await pair.end(which, signal);
  await pair.start(which, settings);
}

const emailOf = ({ chat, id }: Asking): string =>
  chat === 'slack' ? `${id.toLowerCase()}@example.org` : `${id.slice(3)}@example.com`;

async function asksColleague(pair: Pair, { chat, id }: Asking, email: string, number = 1): Promise<void> {
  for (const words of [`inscris-moi avec ${email} à la mission ${number}`, 'oui']) {
    const before = pair.messagesOf(chat, id);
    await pair.tells(chat, id, words);
    // Its own words and an answer, unless the process that heard them is gone.
    await eventually(() => expect(pair.messagesOf(chat, id)).toBeGreaterThan(before + 1), 5_000).catch(
      () => {},
    );
  }
}

/** One turn after the other, each after a while. */
async function live(
  pair: Pair,
  one: Asking,
  all: readonly Asking[],
  numbers: readonly number[],
  dice: ReturnType<typeof throwDice>,
): Promise<void> {
  const others = all.filter(({ id }) => id !== one.id).map(emailOf);
  // While there are two places left.
  if (all.indexOf(one) < 8) await asksColleague(pair, one, dice.pick(others), numbers[0]);
  await sleep(dice.between(0, 1_000));
  for (let turn = 0; turn < turns; turn += 1) {
    await wander(pair, one, dice, others, numbers);
    await sleep(dice.between(0, 1_000));
  }
}

async function agreesUntil(
  pair: Pair,
  living: Promise<unknown>,
  dice: ReturnType<typeof throwDice>,
): Promise<void> {
  let isOver = false;
  void living.then(() => {
    isOver = true;
  });
  while (!isOver) {
    await agree(pair, 'slack', dice);
    await sleep(300);
  }
}

function expectKept(sight: promises.Sight): void {
  promises.expectNeverTwice(sight);
  promises.expectNotOversold(sight);
  promises.expectNobodyForgotten(sight);
  promises.expectAllPlanned(sight);
  promises.expectBothOrNeither(sight);
}

const countsOf = (sights: readonly promises.Sight[]): string =>
  engagementStates
    .map((state) => ({
      state,
      count: sights.flatMap(({ all }) => all).filter((one) => one.state === state).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${state}`)
    .join(', ');

const asked = (all: promises.Sight['all']) => all.filter(({ pair }) => pair?.as === 'invited');

/** What must have happened for the story to say anything. */
const told = (sights: readonly promises.Sight[]): string => {
  const all = sights.flatMap((sight) => sight.all);
  const together = asked(all).filter(({ wasConfirmed }) => wasConfirmed).length;
  const answered = all.filter(({ approval }) => approval?.by !== undefined);
  return `${asked(all).length} colleagues asked, ${together} came along; ${answered.length} requests answered`;
};
