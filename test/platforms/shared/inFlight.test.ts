import { createInFlight } from '../../../src/platforms/shared/inFlight.js';

test('a stop waits for all that has begun, and for what that begins', async () => {
  const inFlight = createInFlight();
  const ended: string[] = [];
  let release = () => {};
  const first = new Promise<void>((resolve) => {
    release = resolve;
  }).then(() => {
    ended.push('first');
    inFlight.track(Promise.resolve().then(() => void ended.push('second')));
  });
  inFlight.track(first);
  expect(inFlight.stopping).toBe(false);
  const drained = inFlight.drain().then(() => ended.push('drained'));
  expect(inFlight.stopping).toBe(true);
  release();
  await drained;
  expect(ended).toEqual(['first', 'second', 'drained']);
});

test('with nothing under way a stop is over at once', async () => {
  await createInFlight().drain();
});
