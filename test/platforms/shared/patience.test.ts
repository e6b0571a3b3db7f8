import { orLate, patiently } from '../../../src/platforms/shared/patience.js';

const busy = (error: unknown) => (error === 'busy' ? 1 : null);

/** A call that fails with each of these in turn, then gives its number. */
function failing(...errors: unknown[]) {
  const made = { calls: 0 };
  const call = async () => {
    made.calls += 1;
    if (made.calls <= errors.length) throw errors[made.calls - 1];
    return made.calls;
  };
  return { call, made };
}

test('a call is made again while the platform is busy, three times at most', async () => {
  expect(await patiently(failing('busy', 'busy').call, busy)).toBe(3);
  const never = failing('busy', 'busy', 'busy', 'busy');
  await expect(patiently(never.call, busy)).rejects.toBe('busy');
  expect(never.made.calls).toBe(3);
});

test('any other failure is thrown at once', async () => {
  const { call, made } = failing('broken');
  await expect(patiently(call, busy)).rejects.toBe('broken');
  expect(made.calls).toBe(1);
});

test('work that takes too long is late, and goes on; its errors are thrown when it is not', async () => {
  let finish = (_: string) => {};
  const work = new Promise<string>((resolve) => {
    finish = resolve;
  });
  expect(await orLate(5, work)).toBe('late');
  finish('done');
  expect(await orLate(5_000, work)).toBe('done');
  await expect(orLate(5_000, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});
