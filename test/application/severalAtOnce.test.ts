import { severalAtOnce } from '../../src/application/severalAtOnce.js';

const turn = () => new Promise((resolve) => setImmediate(resolve));
const numbers = (count: number) => Array.from({ length: count }, (_none, at) => at);

test('each is done once, begun in order, and never more than so many at a time', async () => {
  const begun: number[] = [];
  let [now, most] = [0, 0];
  await severalAtOnce(numbers(100), 7, async (one) => {
    begun.push(one);
    now += 1;
    most = Math.max(most, now);
    for (let turns = 0; turns <= one % 3; turns += 1) await turn();
    now -= 1;
  });
  expect(begun).toEqual(numbers(100));
  expect([now, most]).toEqual([0, 7]);
});

test('after an error no more is begun, and what is under way ends first', async () => {
  const ended: number[] = [];
  const all = severalAtOnce(numbers(100), 4, async (one) => {
    await turn();
    if (one === 5) throw new Error('gone');
    await turn();
    ended.push(one);
  });
  await expect(all).rejects.toThrow('gone');
  const then = [...ended];
  for (let turns = 0; turns < 5; turns += 1) await turn();
  expect(ended).toEqual(then);
  expect(ended.length).toBeLessThan(12);
});

test('of nothing nothing is done', async () => {
  await severalAtOnce([], 4, () => Promise.reject(new Error('there is nothing')));
});
