import { announceMission } from '../scenarios/announcing.js';
import { type Dice, throwDice } from '../support/dice.js';
import { eventually } from '../support/eventually.js';
import { everybodyOf } from './asking.js';
import type { Crowd } from './chats.js';
import { liveChats } from './liveChats.js';
import { both, type Pair } from './pair.js';
import { report, secondsSince } from './report.js';
import { announced, expectEachOnce, inDays } from './telling.js';

const { openPair } = liveChats();
const crowd: Crowd = { slack: 150, teams: 250 };
/** Longer than every lease: rows and events have 30 s, workspaces and jobs 15 s. */
const frozenMs = 60_000;
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

let dice: Dice;
let pair: Pair;
beforeAll(async () => {
  dice = throwDice();
  pair = await openPair(dice, crowd);
  report(
    `freezes: seed ${dice.seed}; two processes started at once have met ${crowd.slack + crowd.teams} people`,
  );
}, 240_000);

const everybody = () => everybodyOf(crowd, dice);
const heard = (title: string) =>
  everybody().filter(({ chat, id }) => announced(pair.somebody(chat, id), title) > 0).length;
const countsOf = (title: string) =>
  everybody().map(({ chat, id }) => ({ chat, id, times: announced(pair.somebody(chat, id), title) }));

test('two processes that start at once on an empty database set it up once', async () => {
  expect(await pair.books.counts('organisations', 'workspaces', 'employees')).toEqual({
    organisations: 1,
    workspaces: 2,
    employees: crowd.slack + crowd.teams + 6,
  });
});

test('two processes that stop at once in the middle of an announcement, and start at once, tell each person once', async () => {
  const title = 'Mission des arrêts';
  await announceMission(pair, 'slack', { title, date: inDays(7) });
  await eventually(() => expect(heard(title)).toBeGreaterThan(40), 120_000, 20);
  const stopped = Date.now();
  const ends = await Promise.all(both.map((which) => pair.end(which, 'SIGTERM')));
  expect(ends).toEqual(both.map(() => ({ code: 0, signal: null })));
  // As the runbook promises.
  expect(Date.now() - stopped).toBeLessThan(30_000);
  expect(heard(title)).toBeLessThan(crowd.slack + crowd.teams);
  const doubts = pair.logged('delivery.inDoubt').length;
  await Promise.all(both.map((which) => pair.start(which)));
  await pair.settled(180_000);
  expect(await expectEachOnce(pair, countsOf(title))).toBe(0);
  expect(pair.logged('delivery.inDoubt')).toHaveLength(doubts);
}, 300_000);

test.each(['slack', 'teams'] as const)(
  'the process that sends in %s is frozen for longer than every lease, and thaws: each message once',
  async (chat) => {
    const title = `Mission du gel, ${chat}`;
    const start = Date.now();
    const sentBefore = await Promise.all(both.map((which) => pair.sent(which, chat)));
    await announceMission(pair, 'slack', { title, date: inDays(7) });
    const frozen = await eventually(
      async () => {
        const sent = await Promise.all(both.map((which) => pair.sent(which, chat)));
        const sender = both.find((which) => (sent[which] ?? 0) > (sentBefore[which] ?? 0) + 8);
        if (sender === undefined) throw new Error('Nobody has sent anything yet.');
        return sender;
      },
      120_000,
      20,
    );
    // What is on its way at this moment is taken by the chat. The answer comes too late for the frozen process.
    if (chat === 'slack') pair.slack.faults.delay('chat.postMessage', 500, 3);
    else pair.teams.faults.next({ kind: 'delay', ms: 500 }, 3);
    await sleep(dice.between(0, 400));
    pair.signal(frozen, 'SIGSTOP');
    const before = heard(title);
    expect(before).toBeLessThan(crowd.slack + crowd.teams);
    await sleep(frozenMs);
    const meanwhile = heard(title);
    expect(meanwhile).toBeGreaterThan(before);
    pair.signal(frozen, 'SIGCONT');
    report(`freezes: ${before} had heard when process ${frozen} froze, ${meanwhile} when it thawed`);
    await pair.settled(180_000);
    const copies = await expectEachOnce(pair, countsOf(title));
    report(
      `freezes: all told after ${secondsSince(start)} s, ${copies} copies in Teams, each reported as in doubt`,
    );
  },
  300_000,
);
