import { startClock } from '../../src/scheduling/index.js';
import { collectingLog, countingJob, openDatabase, pace, until } from './support.js';

test('trouble with the database is told to the operator and ends nothing, not even a stop', async () => {
  const opened = await openDatabase();
  const { job, counts } = countingJob('unlucky', 0.05);
  const log = collectingLog();
  const clock = await startClock({ database: opened.database, jobs: [job], log, pace });
  await until('it has run', () => counts.runs > 0);
  await opened.close();
  await until('the operator is told', () => log.codes.includes('clock.error'));
  await clock.stop(100);
  expect(log.codes).toContain('clock.locksNotReleased');
});
