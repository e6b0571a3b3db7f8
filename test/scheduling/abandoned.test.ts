import { type RecurringJob, type RunningClock, startClock } from '../../src/scheduling/index.js';
import { rowsIn } from '../../src/scheduling/rows.js';
import { collectingLog, countingJob, openDatabase, pace, until } from './support.js';

let opened: Awaited<ReturnType<typeof openDatabase>>;
let clocks: RunningClock[] = [];

beforeAll(async () => {
  opened = await openDatabase();
});
afterEach(async () => {
  await Promise.all(clocks.map((clock) => clock.stop()));
  clocks = [];
  await rowsIn(opened.database).deleteMany({});
});
afterAll(() => opened.close());

async function start(jobs: readonly RecurringJob[]) {
  const clock = await startClock({ database: opened.database, jobs, log: collectingLog(), pace });
  clocks.push(clock);
  return clock;
}

const names = async () => {
  const rows = await rowsIn(opened.database).find().toArray();
  return rows.map(({ name }) => name).sort();
};

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);

/** The row of a job that this release does not know, as the release before it left it. */
const left = (name: string, state: { nextRunAt: Date; lockedAt?: Date; lastFinishedAt?: Date }) =>
  rowsIn(opened.database).insertOne({
    name,
    type: 'single',
    priority: 0,
    repeatInterval: 30_000,
    lockedAt: null,
    lastModifiedBy: 'before',
    ...state,
  });

test('a job that no release runs any more is forgotten at the next start', async () => {
  await left('upkeep.repair', { nextRunAt: ago(61), lastFinishedAt: ago(62) });
  await left('chats.upkeep', { nextRunAt: ago(61), lockedAt: ago(62) });
  await start([countingJob('kept', 60).job]);
  expect(await names()).toEqual(['kept']);
});

test('a job of a release that was at work within the hour is left to it', async () => {
  await left('waiting', { nextRunAt: ago(59) });
  await left('running', { nextRunAt: ago(90), lockedAt: ago(1), lastFinishedAt: ago(91) });
  await left('justEnded', { nextRunAt: ago(90), lastFinishedAt: ago(1) });
  await left('hourly', { nextRunAt: ago(-30), lastFinishedAt: ago(61) });
  await Promise.all([start([countingJob('kept', 60).job]), start([countingJob('kept', 60).job])]);
  expect(await names()).toEqual(['hourly', 'justEnded', 'kept', 'running', 'waiting']);
});

test('a process of the release before goes on with its jobs beside the new one', async () => {
  const old = countingJob('old', 0.05);
  await start([old.job]);
  await until('the old release is at work', () => old.counts.runs > 0);
  const fresh = countingJob('fresh', 0.05);
  await start([fresh.job]);
  const before = old.counts.runs;
  await until('both are at work', () => old.counts.runs > before + 1 && fresh.counts.runs > 1);
});

test('a release that is put back runs its own jobs again', async () => {
  await left('old', { nextRunAt: ago(120) });
  await (await start([countingJob('fresh', 60).job])).stop();
  expect(await names()).toEqual(['fresh']);
  const old = countingJob('old', 0.05);
  await start([old.job]);
  await until('it runs', () => old.counts.runs > 0);
});
