import { batch, batchBy, coalesce } from '../../src/application/batch.js';

/** Acts that end when they are told to. */
function heldActs() {
  const acts: { items: readonly string[]; end(): void; fail(): void }[] = [];
  const run = (items: readonly string[]) =>
    new Promise<string[]>((resolve, reject) => {
      const end = () => resolve(items.map((item) => item.toUpperCase()));
      acts.push({ items, end, fail: () => reject(new Error(`not ${items.join()}`)) });
    });
  return { acts, run };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what is asked while an act is under way is done together after it, in order', async () => {
  const { acts, run } = heldActs();
  const ask = batch(run);
  const first = [ask('a'), ask('b')];
  await turn();
  const later = [ask('c'), ask('d')];
  await turn();
  expect(acts.map(({ items }) => items)).toEqual([['a', 'b']]);
  acts[0]?.end();
  await turn();
  expect(acts.map(({ items }) => items)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  acts[1]?.end();
  expect(await Promise.all([...first, ...later])).toEqual(['A', 'B', 'C', 'D']);
});

test('an act that fails fails for those who asked for it, and the next one goes on', async () => {
  const { acts, run } = heldActs();
  const ask = batch(run);
  const failing = ask('a').catch((error: Error) => error.message);
  await turn();
  const going = ask('b');
  acts[0]?.fail();
  await turn();
  acts[1]?.end();
  expect([await failing, await going]).toEqual(['not a', 'B']);
});

test('one result may fail alone, and nothing begins before it is known', async () => {
  const asked: string[] = [];
  let end = () => {};
  const ask = batch<string, string>(async (items) => {
    asked.push(items.join());
    const slow = new Promise<string>((resolve) => {
      end = () => resolve('slow');
    });
    return items.map((item) => (item === 'bad' ? Promise.reject(new Error('bad')) : slow));
  });
  const [bad, good] = [ask('bad').catch((error: Error) => error.message), ask('good')];
  await turn();
  const last = ask('last');
  await turn();
  expect([await bad, asked]).toEqual(['bad', ['bad,good']]);
  end();
  expect(await good).toBe('slow');
  await turn();
  end();
  expect([await last, asked]).toEqual(['slow', ['bad,good', 'last']]);
});

test('keys do not wait for each other', async () => {
  const { acts, run } = heldActs();
  const ask = batchBy((item: string) => item.slice(0, 1), run);
  const all = [ask('a1'), ask('b1'), ask('a2')];
  await turn();
  expect(acts.map(({ items }) => items)).toEqual([['a1', 'a2'], ['b1']]);
  for (const { end } of acts) end();
  expect(await Promise.all(all)).toEqual(['A1', 'B1', 'A2']);
});

test('a shared read is never older than the question', async () => {
  let truth = 1;
  const read = coalesce(async (_of: string) => {
    const seen = truth;
    await turn();
    return seen;
  });
  const before = [read('it'), read('it')];
  await turn();
  truth = 2;
  expect(await Promise.all([...before, read('it')])).toEqual([1, 1, 2]);
});
