import { readinessOf } from '../../src/composition/readiness.js';

const startedAt = Date.parse('2026-11-23T09:00:00Z');
const at = (seconds: number) => new Date(startedAt + seconds * 1_000);

/** A process that started some time ago, and what it knows. */
async function checked(
  secondsUp: number,
  known: { look?: Date; dispatch?: Date; elsewhere?: Date; notStarted?: true; stopping?: true },
): Promise<Record<string, boolean>> {
  let now = startedAt;
  const schedule = {
    lastLook: () => known.look ?? null,
    lastRunElsewhere: async () => known.elsewhere ?? null,
  };
  const checks = readinessOf(
    () => ({
      database: { ping: async () => {} },
      services: { lastDispatch: () => known.dispatch ?? null },
      schedule: known.notStarted ? null : schedule,
      stopping: known.stopping ?? false,
    }),
    () => now,
  );
  now = startedAt + secondsUp * 1_000;
  const results = await Promise.all(checks.map(async ({ name, run }) => [name, await run()] as const));
  return Object.fromEntries(results);
}

test('a process whose clock has not been started is not ready', async () => {
  expect(await checked(1, { notStarted: true })).toEqual({
    ...{ open: true, database: true, dispatch: true },
    scheduler: false,
  });
});

test('a clock that has not been told for more than 15 seconds which jobs are due is not running', async () => {
  expect(await checked(20, { look: at(5) })).toMatchObject({ scheduler: true });
  expect(await checked(21, { look: at(5) })).toMatchObject({ scheduler: false });
  // As after a process that was frozen goes on.
  expect(await checked(300, { look: at(5), dispatch: at(5) })).toMatchObject({
    ...{ scheduler: false, dispatch: false },
  });
});

test('a process that has just started is given a minute to look at the outbox', async () => {
  expect(await checked(60, { look: at(60) })).toMatchObject({ dispatch: true });
  expect(await checked(61, { look: at(60) })).toMatchObject({ dispatch: false });
});

test('the outbox looked at within a minute is enough, whether by this process or by another', async () => {
  expect(await checked(120, { dispatch: at(60) })).toMatchObject({ dispatch: true });
  expect(await checked(121, { dispatch: at(60) })).toMatchObject({ dispatch: false });
  expect(await checked(121, { dispatch: at(60), elsewhere: at(61) })).toMatchObject({ dispatch: true });
  expect(await checked(122, { dispatch: at(60), elsewhere: at(61) })).toMatchObject({ dispatch: false });
});

test('a process that is told to stop is not open, whatever else is well', async () => {
  expect(await checked(20, { look: at(20), stopping: true })).toEqual({
    ...{ open: false, database: true, scheduler: true, dispatch: true },
  });
});
