import type { Platform } from '../../../src/domain/organisations/workspace.js';
import type { Rates } from '../../../src/messages/pace.js';

/** What the platforms publish, time passing faster, so that twenty thousand people take no half hour. */
/** BENCH_FASTER: so many times as fast as that, for a machine that has more or less to spare. */
const times = Number(process.env.BENCH_FASTER ?? 1);
const faster = { slack: 10 * times, teams: 4 * times } as const satisfies Record<Platform, number>;

const scaled = (platform: Platform, count: number, everyMs: number) => ({
  count,
  everyMs: everyMs / faster[platform],
});

/** What the bot is allowed: as it is set by default. */
export const allowed = {
  slack: {
    workspace: scaled('slack', 525, 60_000),
    channel: [scaled('slack', 1, 1_000)],
  },
  teams: {
    workspace: scaled('teams', 25, 1_000),
    channel: [
      scaled('teams', 7, 1_000),
      scaled('teams', 8, 2_000),
      scaled('teams', 60, 30_000),
      scaled('teams', 1_800, 3_600_000),
    ],
  },
} as const satisfies Record<Platform, Rates>;

/** What the stand-ins refuse: Teams takes twice as much of one app in one tenant. */
export const enforced = {
  slack: allowed.slack,
  teams: { ...allowed.teams, workspace: scaled('teams', 50, 1_000) },
} as const satisfies Record<Platform, Rates>;

/** So fast that it never waits. */
export const unlimited: Rates = { workspace: { count: 25, everyMs: 0.001 }, channel: [] };

/** BENCH_SHARE: this part of the people alone, for a look in between. */
const share = Number(process.env.BENCH_SHARE ?? 1);
export const people = {
  /** In each chat: twenty thousand in all. */
  held: 10_000 * share,
  /** In one chat after the other, without limits. */
  fast: 20_000 * share,
  few: 1_000 * share,
  many: 100_000 * share,
} as const;
/** How often the bare loop and Étincelle take turns. */
export const rounds = 3;
/** Messages that the bare loop posts before it is measured. */
export const warmUp = 300;
/** How many messages are under way at a time, in the bare loop as in the outbox. */
export const inFlight = 256;

/** Company Communicator's best report: 31,000 messages in 41 minutes (its issue 334). */
export const companyCommunicator = 12.6;

export const tenantId = '0f3c1a52-7b1e-4d8e-9a64-3e5d2c1b0a01';
export const botId = 'bench-bot';

/** The n-th person, as the platform calls them and their chat. */
export const userIdOf = (platform: Platform, n: number): string =>
  `${platform === 'slack' ? 'U' : '29:'}${n}`;
export const chatIdOf = (platform: Platform, n: number): string => `${platform === 'slack' ? 'D' : 'a:'}${n}`;
