import { keepRenewing } from '../../src/application/renewing.js';

/** A clock that goes on when it is told to, a store that answers when it is told to. */
function rig() {
  const turns: (() => void)[] = [];
  const asked: { yes(): void; no(): void; break(): void }[] = [];
  const failures: unknown[] = [];
  const renewal = keepRenewing({
    everyMs: 1_000,
    sleep: (_ms, signal) =>
      new Promise((resolve) => {
        turns.push(resolve);
        signal.addEventListener('abort', () => resolve());
      }),
    renew: () =>
      new Promise((resolve, reject) => {
        asked.push({ yes: () => resolve(true), no: () => resolve(false), break: () => reject(new Error()) });
      }),
    failed: (error) => failures.push(error),
  });
  return { renewal, turns, asked, failures };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

test('a stop waits for the renewal under way, and none comes after it', async () => {
  const { renewal, turns, asked } = rig();
  turns[0]?.();
  await settled();
  let stopped = false;
  const stopping = renewal.stop().then(() => {
    stopped = true;
  });
  await settled();
  expect(stopped).toBe(false);
  asked[0]?.yes();
  await stopping;
  expect(asked).toHaveLength(1);
});

test('the next renewal waits for the one before, whether that one went well or not', async () => {
  const { renewal, turns, asked, failures } = rig();
  turns[0]?.();
  await settled();
  expect(turns).toHaveLength(1);
  asked[0]?.break();
  await settled();
  expect(failures).toHaveLength(1);
  turns[1]?.();
  await settled();
  expect(asked).toHaveLength(2);
  asked[1]?.yes();
  await renewal.stop();
});

test('what is lost is not renewed again', async () => {
  const { renewal, turns, asked } = rig();
  turns[0]?.();
  await settled();
  asked[0]?.no();
  await renewal.stop();
  expect(turns).toHaveLength(1);
});
