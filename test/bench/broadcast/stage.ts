import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Platform } from '../../../src/domain/organisations/workspace.js';
import type { Rates } from '../../../src/messages/pace.js';
import { freePort } from '../../support/freePort.js';
import { nowMs } from '../figures.js';
import { type Started, startNode } from '../processes.js';
import { processorMs } from '../processorTime.js';
import type { Engine } from '../signup/engine.js';
import type { Memory } from './appProcess.js';
import type { Asked as Posts } from './barePostsProcess.js';
import { announce, fillPeople } from './fill.js';
import { warmUp } from './plan.js';
import type { Asked, Figures } from './standInProcess.js';

const program = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const lookEveryMs = 200;
/** No new message for this long, and the rest is taken for lost. */
const silenceMs = 45_000;

/** Étincelle between its database and stand-in chats, a process each. */
export interface Stage {
  readonly engine: Engine;
  readonly url: string;
  readonly app: Started;
  readonly enforces: boolean;
  fill(platform: Platform, from: number, to: number): Promise<void>;
  /** From now on everybody can be written to in this chat alone. */
  onlyIn(platform: Platform): Promise<void>;
  ask(asked: Asked): Promise<unknown>;
  close(): Promise<void>;
}

/** What became of a broadcast. */
export type Broadcast = Readonly<Record<Platform, Told>> & {
  readonly recipients: number;
  /** From the moment at which it was due, rounded up to the clock's next look, to its last row. */
  readonly queuedMs: number;
  readonly memory: Memory;
  /** Of the processors for each message, in ms: the app's and the engine's. */
  readonly appMs: number;
  readonly engineMs: number;
};

interface Told {
  readonly rate: number;
  readonly refusedShare: number;
  readonly twice: number;
  readonly lost: number;
}

/** Asks a process of this bench, which answers one question at a time. */
export async function askOf(process: Started, asked: unknown): Promise<unknown> {
  process.child.send(asked as object);
  const [said] = (await once(process.child, 'message')) as [{ answer?: unknown; error?: string }];
  if (said.error) throw new Error(said.error);
  return said.answer;
}

/** `flags`: node's, for the application, besides those of the container. */
export async function openStage(
  engine: Engine,
  rates: Readonly<Record<Platform, Rates>>,
  enforces: boolean,
  flags: readonly string[] = [],
): Promise<Stage> {
  const { BENCH_FASTER = '1' } = process.env;
  const chats = startNode([program('./broadcast/standInProcess.js')], { BENCH_FASTER });
  const [, url = ''] = await chats.says(/chats at (\S+)/);
  await askOf(chats, { what: 'begin', enforces } satisfies Asked);
  const folder = process.env.BENCH_PROFILE;
  const profile = folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
  const app = startNode(
    [
      // As the container starts it.
      ...[...profile, ...flags, '--max-semi-space-size=32', '--enable-source-maps'],
      ...[program('./broadcast/appProcess.js'), JSON.stringify(rates.slack), JSON.stringify(rates.teams)],
    ],
    {
      ...{
        SLACK_SIGNING_SECRET: 'bench-secret',
        SLACK_BOT_TOKEN: 'xoxb-bench',
        SLACK_API_URL: `${url}/api/`,
      },
      ...{ PORT: String(await freePort()), MONGODB_URI: engine.uri, NODE_ENV: 'production' },
    },
  );
  await app.says(/the app is ready/);
  await app.says(/members\.synced/);
  return {
    ...{ engine, url, app, enforces },
    fill: (platform, from, to) => fillPeople(engine.database, platform, url, from, to),
    async onlyIn(platform) {
      const elsewhere = { platform: { $ne: platform } };
      await engine.database
        .collection('identities')
        .updateMany(elsewhere, { $set: { reachability: 'left' } });
      await askOf(chats, { what: 'begin', enforces } satisfies Asked);
    },
    ask: (asked) => askOf(chats, asked),
    async close() {
      await app.stop();
      await chats.stop();
    },
  };
}

/** Announces to everybody, and follows it until nothing more comes. */
export async function broadcast(
  stage: Stage,
  mission: number,
  expected: Readonly<Record<Platform, number>>,
): Promise<Broadcast> {
  const figures = () => stage.ask({ what: 'figures' }) as Promise<Record<Platform, Figures>>;
  await stage.ask({ what: 'begin', enforces: stage.enforces });
  await askOf(stage.app, 'memory');
  const recipients = expected.slack + expected.teams;
  const used = () => [stage.app.child.pid, stage.engine.pid].map(processorMs);
  const [appBefore = 0, engineBefore = 0] = used();
  const start = nowMs();
  const id = await announce(stage.engine.database, mission, recipients);
  const announcements = stage.engine.database.collection<{ _id: string; state: string }>('announcements');
  let [queuedMs, known, quietSince] = [0, 0, nowMs()];
  for (let isOver = false; !isOver; await sleep(lookEveryMs)) {
    if (queuedMs === 0 && (await announcements.findOne({ _id: id }))?.state === 'sent')
      queuedMs = nowMs() - start;
    const { slack, teams } = await figures();
    const now = slack.taken + teams.taken;
    if (now > known) quietSince = nowMs();
    known = now;
    isOver = (now >= recipients && queuedMs > 0) || nowMs() - quietSince > silenceMs;
  }
  const [appAfter = 0, engineAfter = 0] = used();
  // Whatever would come twice has a moment to.
  await sleep(2_000);
  const told = await figures();
  const memory = (await askOf(stage.app, 'memory')) as Memory;
  return {
    ...{ recipients, queuedMs, memory },
    appMs: (appAfter - appBefore) / recipients,
    engineMs: (engineAfter - engineBefore) / recipients,
    slack: toldOf(told.slack, expected.slack),
    teams: toldOf(told.teams, expected.teams),
  };
}

function toldOf({ taken, refused, people, twice, firstAt, lastAt }: Figures, expected: number): Told {
  return {
    ...{ twice, lost: expected - people },
    rate: taken < 2 ? 0 : ((taken - 1) * 1_000) / (lastAt - firstAt),
    refusedShare: refused / Math.max(1, taken + refused),
  };
}

export interface Bare {
  /** Messages a second. */
  readonly rate: number;
  readonly appMs: number;
}

/** How fast a bare loop posts the same messages, in a process of its own. */
export async function bare(stage: Stage, platform: Platform, count: number): Promise<Bare> {
  const sample = (await stage.ask({ what: 'sample', of: platform })) as string;
  const loop = startNode(['--max-semi-space-size=32', program('./broadcast/barePostsProcess.js')]);
  await loop.says(/the loop is ready/);
  const asked: Posts = { platform, url: stage.url, sample, count };
  const before = processorMs(loop.child.pid);
  const rate = (await askOf(loop, asked)) as number;
  const appMs = (processorMs(loop.child.pid) - before) / (count + warmUp);
  await loop.stop();
  return { rate, appMs };
}
