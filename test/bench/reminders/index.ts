import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { unlimited } from '../broadcast/plan.js';
import { askOf, openStage, type Stage } from '../broadcast/stage.js';
import type { Figures } from '../broadcast/standInProcess.js';
import { nowMs, table } from '../figures.js';
import { startNode } from '../processes.js';
import type { Size } from '../reads/fill.js';
import { type Engine, openEngine } from '../signup/engine.js';
import { fillCompany, fillPeople, fillReminders } from './fill.js';
import { sweepMs } from './sweep.js';
import type { Planned } from './tutorialProcess.js';

const say = (line: string) => void process.stdout.write(`${line}\n`);
const note = (line: string) => void process.stderr.write(`${line}\n`);

/** BENCH_SHARE: this part of the engagements and reminders alone. */
const share = Number(process.env.BENCH_SHARE ?? 1);
const small: Size = { missions: 10, engagements: 10_000 };
const large: Size = { missions: 10_000, engagements: 1_000_000 * share };
const reminders = 10_000 * share;
/** Reminders of other days. */
const later = 100_000 * share;
const aims = { seconds: 60, sweep: 1.5 };
/** The tutorial's jobs are waited for no longer. */
const patienceMs = 90_000;
const inAMoment = 8_000;
const day = 86_400_000;

/**
 * Ten thousand reminders that are due in the same minute, in a company of a million engagements. What a look costs when nothing is
 * due, there and in a small company. Beside it one agenda job for each person. Fails the process when an aim is missed.
 */
export async function benchReminders(): Promise<void> {
  note(`${small.engagements} engagements`);
  const few = await smallCompany();
  const engine = await openEngine(['--max-old-space-size=12000']);
  const stage = await openStage(engine, { slack: unlimited, teams: unlimited }, false);
  try {
    note(`${large.engagements} engagements`);
    const place = await placeOf(engine);
    await fillCompany(engine.database, place.organisationId, large, new Date());
    await fillPeople(engine.database, place, large, reminders);
    const notBefore = (n: number) => new Date(Date.now() + day + n * 1_000);
    await fillReminders(engine.database, place, large, { from: reminders, count: later, notBefore });
    const idle = await sweepMs([few.uri, engine.uri]);
    const own = await remind(stage, place);
    const tutorial = await remindByJobs(stage);
    tell(engine, idle, own, tutorial);
  } finally {
    await stage.close();
    await engine.close();
    await few.close();
  }
}

async function placeOf({ database }: Engine) {
  const workspace = await database
    .collection<{ _id: string; organisationId: string }>('workspaces')
    .findOne({ platform: 'slack' });
  return { organisationId: workspace?.organisationId ?? '', workspaceId: workspace?._id ?? '' };
}

/** In a database of its own, with the indexes of a start. */
async function smallCompany(): Promise<Engine> {
  const engine = await openEngine();
  await sweepMs([engine.uri]);
  await fillCompany(engine.database, 'own', small, new Date());
  const place = { organisationId: 'own', workspaceId: 'w' };
  const notBefore = (n: number) => new Date(Date.now() + day + n * 1_000);
  await fillReminders(engine.database, place, small, { from: 0, count: small.engagements / 10, notBefore });
  return engine;
}

interface Reminded {
  readonly seconds: number;
  readonly people: number;
  readonly twice: number;
  /** What it takes to plan them, in s, where each is planned by itself. */
  readonly planned?: number;
}

async function remind(stage: Stage, place: Awaited<ReturnType<typeof placeOf>>): Promise<Reminded> {
  note(`${reminders} reminders`);
  await stage.ask({ what: 'begin', enforces: false });
  // They are put there for another day. The minute in which they are due begins when all are there.
  const tomorrow = new Date(Date.now() + day / 2);
  const { database } = stage.engine;
  await fillReminders(database, place, large, { from: 0, count: reminders, notBefore: () => tomorrow });
  const dueAt = nowMs();
  const notBefore = new Date(dueAt);
  await database.collection('deliveries').updateMany({ notBefore: tomorrow }, { $set: { notBefore } });
  return follow(stage, reminders, dueAt, patienceMs);
}

/** From when they were due to the last; what the clock waits between two looks is part of it. */
async function follow(stage: Stage, count: number, dueAt: number, forMs: number): Promise<Reminded> {
  for (;;) {
    const { slack } = (await stage.ask({ what: 'figures' })) as { slack: Figures };
    const isOver = slack.people >= count || nowMs() - dueAt > forMs;
    if (isOver) {
      const end = slack.people >= count ? slack.lastAt : nowMs();
      return { seconds: (end - dueAt) / 1_000, people: slack.people, twice: slack.twice };
    }
    await sleep(200);
  }
}

async function remindByJobs(stage: Stage): Promise<Reminded> {
  note(`${reminders} jobs`);
  await stage.ask({ what: 'begin', enforces: false });
  const program = fileURLToPath(new URL('./reminders/tutorialProcess.js', import.meta.url));
  const address = new URL(stage.engine.uri);
  address.pathname += '_jobs';
  const jobs = startNode([program, `${stage.url}/api/`], { MONGODB_URI: address.toString() });
  await jobs.says(/the jobs are ready/);
  const asked = { count: reminders, text: 'Votre mission approche.', inMs: inAMoment };
  const { plannedMs, dueAt } = (await askOf(jobs, asked)) as Planned;
  const reminded = await follow(stage, reminders, Math.max(dueAt, nowMs()), patienceMs);
  await jobs.stop();
  return { ...reminded, planned: plannedMs / 1_000 };
}

function tell(
  engine: Engine,
  [few = Number.NaN, many = Number.NaN]: readonly number[],
  own: Reminded,
  tutorial: Reminded,
): void {
  const row = (name: string, { seconds, people, twice, planned }: Reminded) => [
    ...[name, seconds.toFixed(1), (people / seconds).toFixed(0), String(twice), String(reminders - people)],
    planned === undefined ? '–' : planned.toFixed(1),
  ];
  say(`${large.engagements} engagements stored, ${reminders} reminders due; engine: ${engine.name}`);
  say(
    table([
      ['', 'all told in, s', 'a second', 'twice', 'not in time', 'planned in, s'],
      row('Étincelle', own),
      row('tutorial: a job for each', tutorial),
    ]),
  );
  const ratio = many / few;
  say(
    `\n${table([
      ['a look when nothing is due, ms', String(small.engagements), String(large.engagements), 'ratio'],
      ['median of 60', few.toFixed(2), many.toFixed(2), ratio.toFixed(2)],
    ])}`,
  );
  const isMissed =
    own.people < reminders || own.twice > 0 || own.seconds > aims.seconds || ratio > aims.sweep;
  if (isMissed) process.exitCode = 1;
}
