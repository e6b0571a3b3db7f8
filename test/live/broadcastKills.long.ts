import { announceMission } from '../scenarios/announcing.js';
import { throwDice } from '../support/dice.js';
import { eventually } from '../support/eventually.js';
import { type Crowd, crowdIds } from './chats.js';
import { liveChats } from './liveChats.js';
import { both, type Pair } from './pair.js';
import { report, secondsSince } from './report.js';
import { announced, expectEachOnce, inDays } from './telling.js';

const { openPair } = liveChats();
const people = Number(process.env.LIVE_CROWD ?? 2_000);
/** Fewer in Teams, where each has to install the app first. */
const crowd: Crowd = { slack: people * 0.96, teams: people * 0.04 };
const kills = 20;
const awayMs = 30_000;
const title = 'Tri au vestiaire';
/** All of them in a minute, were it not for the kills. */
const fast = {
  SLACK_MESSAGES_PER_MINUTE: String(people),
  SLACK_CHANNEL_LIMITS: '20/1',
  TEAMS_REQUESTS_PER_SECOND: '50',
};
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** How often each was told, as the chats have it. */
function timesOf(pair: Pair) {
  const inSlack = new Map<string, number>();
  for (const { channel, text, blocks } of pair.slack.past())
    if (`${text} ${JSON.stringify(blocks)}`.includes(title))
      inSlack.set(channel, (inSlack.get(channel) ?? 0) + 1);
  const slack = crowdIds('slack', crowd.slack).map((id) => ({
    ...({ chat: 'slack', id, times: inSlack.get(pair.slack.dmOf(id)) ?? 0 } as const),
  }));
  const teams = crowdIds('teams', crowd.teams).map((id) => ({
    ...({ chat: 'teams', id, times: announced(pair.somebody('teams', id), title) } as const),
  }));
  return [...slack, ...teams];
}

test(`kill -9 at ${kills} random moments of a broadcast to ${people} by two processes, and no database for 30 s: each hears of it once`, async () => {
  const dice = throwDice();
  const pair = await openPair(dice, crowd, fast);
  report(`broadcast: seed ${dice.seed}; two processes have met ${crowd.slack + crowd.teams} people`);
  const start = Date.now();
  const before = pair.slack.past().length;
  const taken = () => pair.slack.past().length - before;
  await announceMission(pair, 'slack', { title, date: inDays(7) });
  for (let nth = 1; nth <= kills; nth += 1) {
    // What is left is shared out among the kills that are left.
    const next = taken() + dice.between(1, Math.max(2, (crowd.slack - taken()) / (kills - nth + 1)));
    await Promise.race([eventually(() => expect(taken()).toBeGreaterThan(next), 60_000, 20), sleep(2_000)]);
    const victim = dice.pick(both);
    await pair.end(victim, 'SIGKILL');
    await pair.start(victim);
    if (nth === kills / 2) {
      report(`broadcast: the database goes away after ${taken()}, ${secondsSince(start)} s`);
      await pair.withoutDatabase(awayMs);
    }
  }
  report(`broadcast: ${kills} kills, ${taken()} taken, ${secondsSince(start)} s`);
  await pair.settled(600_000);
  report(`broadcast: all told after ${secondsSince(start)} s`);
  const copies = await expectEachOnce(pair, timesOf(pair));
  const warnings = pair.logged('delivery.inDoubt').length;
  report(`broadcast: ${copies} copies in Teams, ${warnings} warnings; none in Slack`);
}, 1_200_000);
