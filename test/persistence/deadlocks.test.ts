import { pastDeadlocks } from '../../src/persistence/deadlocks.js';

const givenUp = () => Object.assign(new Error('deadlock detected'), { code: 16908292 });

/** Fails with `error` so many times before it succeeds; counts its runs. */
function failing(times: number, error: Error) {
  const write = async () => {
    write.runs += 1;
    if (write.runs <= times) throw error;
    return 'written';
  };
  write.runs = 0;
  return write;
}

test('a write that the engine gave up is done again, in either engine’s words', async () => {
  expect(await pastDeadlocks(failing(3, givenUp()))).toBe('written');
  const conflict = Object.assign(new Error('WriteConflict'), { code: 112 });
  expect(await pastDeadlocks(failing(1, conflict))).toBe('written');
});

test('another error is thrown at once', async () => {
  const write = failing(1, Object.assign(new Error('E11000'), { code: 11000 }));
  await expect(pastDeadlocks(write)).rejects.toThrow('E11000');
  expect(write.runs).toBe(1);
});

test('it does not try for ever', async () => {
  await expect(pastDeadlocks(failing(1_000, givenUp()))).rejects.toThrow('deadlock detected');
});
