import { type RecurringJob, startClock } from '../../src/scheduling/index.js';
import { rowsIn } from '../../src/scheduling/rows.js';
import { collectingLog, countingJob, gate, openDatabase, pace, until } from './support.js';

let opened: Awaited<ReturnType<typeof openDatabase>>;
let clocks: Awaited<ReturnType<typeof startClock>>[] = [];

beforeAll(async () => {
  opened = await openDatabase();
});
afterEach(async () => {
  await Promise.all(clocks.map((clock) => clock.stop()));
  clocks = [];
  await rowsIn(opened.database).deleteMany({});
});
afterAll(() => opened.close());

async function start(jobs: readonly RecurringJob[], log = collectingLog()) {
  const clock = await startClock({ database: opened.database, jobs, log, pace });
  clocks.push(clock);
  return clock;
}

test('a job runs again and again, and the clock tells when it last did', async () => {
  const { job, counts } = countingJob('again', 0.1);
  const before = Date.now();
  const clock = await start([job]);
  await until('it has run three times', () => counts.runs >= 3);
  expect(clock.lastRun('again')?.getTime()).toBeGreaterThanOrEqual(before);
  expect(clock.lastRun('another')).toBeNull();
});

test('two clocks that start together keep one row a job, and each tick runs once over both', async () => {
  const everySeconds = 0.3;
  const { job, counts } = countingJob('shared', everySeconds);
  const before = Date.now();
  await Promise.all([start([job]), start([job]), start([job])]);
  await until('it has run six times', () => counts.runs >= 6);
  const elapsed = Date.now() - before;
  expect(await rowsIn(opened.database).countDocuments({ name: 'shared' })).toBe(1);
  expect(counts.most).toBe(1);
  expect(counts.runs).toBeLessThanOrEqual(Math.floor(elapsed / (everySeconds * 1000)) + 1);
});

test('a job that takes longer than a lock lives is still run by one clock at a time', async () => {
  const { open, opened: finished } = gate();
  const { job, counts } = countingJob('long', 0.1, () => finished);
  await Promise.all([start([job]), start([job])]);
  await until('it runs', () => counts.runs === 1);
  const started = Date.now();
  await until('three locks’ lives have passed', () => Date.now() - started > 3 * pace.lockMs);
  expect(counts.runs).toBe(1);
  open();
  await until('it runs again', () => counts.runs >= 2);
  expect(counts.most).toBe(1);
});

test('the lock of a process that was killed is taken over when its life is over, and not before', async () => {
  const { job, counts } = countingJob('orphan', 0.1);
  await (await start([job])).stop();
  const lockedAt = new Date();
  const dead = { lockedAt, lastModifiedBy: 'killed', nextRunAt: new Date(0) };
  await rowsIn(opened.database).updateOne({ name: 'orphan' }, { $set: dead });
  const runsBefore = counts.runs;
  await start([job]);
  await until('it runs again', () => counts.runs > runsBefore);
  expect(counts.startedAt.at(runsBefore)).toBeGreaterThanOrEqual(lockedAt.getTime() + pace.lockMs);
});

test('a clock that starts while another runs the job leaves that one its lock', async () => {
  const { open, opened: finished } = gate();
  const { job, counts } = countingJob('busy', 0.1, () => finished);
  await start([job]);
  await until('it runs', () => counts.runs === 1);
  const other = countingJob('idle', 0.05);
  await start([job, other.job]);
  await until('the second clock is at work', () => other.counts.runs >= 3);
  expect(counts.runs).toBe(1);
  open();
});

test('a job that throws is told to the operator by name and runs again; the others go on', async () => {
  const failing = countingJob('failing', 0.1, () => Promise.reject(new Error('no luck')));
  const healthy = countingJob('healthy', 0.1);
  const log = collectingLog();
  const clock = await start([failing.job, healthy.job], log);
  await until('both have run twice', () => failing.counts.runs >= 2 && healthy.counts.runs >= 2);
  expect(log.codes).toContain('clock.jobFailed');
  expect(clock.lastRun('failing')).toBeNull();
  expect(clock.lastRun('healthy')).not.toBeNull();
});

test('stopping waits for what runs, runs nothing more and leaves no lock behind', async () => {
  const { open, opened: finished } = gate();
  const slow = countingJob('slow', 60, () => finished);
  const quick = countingJob('quick', 0.03);
  const clock = await start([slow.job, quick.job]);
  await until('both have run', () => slow.counts.runs === 1 && quick.counts.runs > 0);
  let stopped = false;
  const stopping = clock.stop().then(() => {
    stopped = true;
  });
  await until('the quick one rests', () => quick.counts.now === 0);
  expect(stopped).toBe(false);
  open();
  await stopping;
  const runs = quick.counts.runs;
  expect(clock.lastRun('slow')).not.toBeNull();
  expect(await rowsIn(opened.database).countDocuments({ lockedAt: { $ne: null } })).toBe(0);
  expect(quick.counts.runs).toBe(runs);
});

test('stopping does not wait for ever, and keeps the lock of what is still running', async () => {
  const { open, opened: finished } = gate();
  const { job, counts } = countingJob('stuck', 60, () => finished);
  const log = collectingLog();
  const clock = await start([job], log);
  await until('it runs', () => counts.runs === 1);
  await clock.stop(50);
  expect(log.codes).toContain('clock.stoppedLate');
  expect(await rowsIn(opened.database).countDocuments({ lockedAt: { $ne: null } })).toBe(1);
  open();
  await until('it ends', () => counts.now === 0);
});

test('a job whose interval was shortened since the last start is not kept waiting by the old one', async () => {
  const yearly = countingJob('changed', 365 * 24 * 3600);
  const clock = await start([yearly.job]);
  await until('it has run once', () => yearly.counts.runs === 1);
  await clock.stop();
  const often = countingJob('changed', 0.1);
  await start([often.job]);
  await until('it runs at its new pace', () => often.counts.runs >= 2);
});

test('a clock tells when it last looked, and when another process last finished a job', async () => {
  const { job, counts } = countingJob('told', 0.05);
  const before = Date.now();
  const first = await start([job]);
  await until('it has run twice', () => counts.runs >= 2);
  expect(first.lastLook()?.getTime()).toBeGreaterThanOrEqual(before);
  expect(await first.lastRunElsewhere('told')).toBeNull();
  await first.stop();
  const other = await start([{ ...job, name: 'another' }]);
  const finished = await other.lastRunElsewhere('told');
  expect(finished?.getTime()).toBeGreaterThanOrEqual(before);
  expect(finished?.getTime()).toBeLessThanOrEqual(Date.now());
  expect(await other.lastRunElsewhere('unknown')).toBeNull();
});
