import { mkdir, mkdtemp, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { Journal } from '../../src/embedded-mongo/journal/journal.js';
import type { Change } from '../../src/embedded-mongo/store/changes.js';
import { Store } from '../../src/embedded-mongo/store/store.js';

const SPACE = 'db.things';
const COUNT = 'db.count';
/** Every flush begins a rewrite, or puts a written one in the journal's place. */
const ALWAYS = { leastBytes: 0, factor: 0 };

let work: string;
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'rewrite-'));
});
afterEach(() => rm(work, { recursive: true }));

const newFolder = () => mkdtemp(join(work, 'data-'));
const journalIn = (folder: string) => join(folder, 'journal');

async function opened(folder: string, growth?: typeof ALWAYS) {
  const store = new Store();
  const journal = await Journal.open({ folder, store, onWarning: () => {}, ...(growth && { growth }) });
  return { store, journal };
}

const insert = (_id: number, k: number): Change => ({ kind: 'insert', namespace: SPACE, doc: { _id, k } });
const put = (_id: number, k: number): Change => ({ kind: 'put', namespace: SPACE, doc: { _id, k } });
const remove = (id: number): Change => ({ kind: 'delete', namespace: SPACE, id });
const unique: Change = {
  kind: 'index',
  namespace: SPACE,
  spec: { v: 2, key: { k: 1 }, name: 'k_1', unique: true },
};

/** The documents and indexes of every collection, by name and `_id`. */
const contentOf = ({ collections }: Store) =>
  [...collections.values()]
    .map(({ namespace, docs, indexes }) => ({
      namespace,
      docs: [...docs.values()].sort((a, b) => Number(a._id) - Number(b._id)),
      indexes: [...indexes.keys()].sort(),
    }))
    .sort((a, b) => a.namespace.localeCompare(b.namespace));

type Content = ReturnType<typeof contentOf>;

/** What a database has that starts on these bytes. */
async function startedOn(bytes: Uint8Array): Promise<Content> {
  const folder = await newFolder();
  await writeFile(journalIn(folder), bytes);
  const { store, journal } = await opened(folder);
  await journal.close();
  return contentOf(store);
}

test.each([1, 2])(
  'a key freed for another while a rewrite begins is free when it is replayed (%i)',
  async (flushes) => {
    const folder = await newFolder();
    const { store, journal } = await opened(folder, ALWAYS);
    store.open(SPACE);
    store.apply(unique);
    for (let flush = 1; flush < flushes; flush += 1) {
      await journal.flushed();
      store.apply(put(0, flush));
    }
    const flushed = journal.flushed();
    // One turn in which others may join the flush, and one in which it has begun.
    for (let turns = 0; turns < 2; turns += 1) await turn();
    for (const change of [insert(1, 7), remove(1), insert(2, 7)]) store.apply(change);
    await flushed;
    await journal.close();
    expect(await startedOn(await readFile(journalIn(folder)))).toEqual(contentOf(store));
  },
);

const id = fc.integer({ min: 1, max: 4 });
const key = fc.integer({ min: 1, max: 2 });
const change = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(id, key).map(([one, k]) => insert(one, k)) },
  { weight: 3, arbitrary: fc.tuple(id, key).map(([one, k]) => put(one, k)) },
  { weight: 6, arbitrary: id.map(remove) },
  { weight: 2, arbitrary: fc.constant(unique) },
  { weight: 1, arbitrary: fc.constant<Change>({ kind: 'dropIndex', namespace: SPACE, name: 'k_1' }) },
  { weight: 1, arbitrary: fc.constant<Change>({ kind: 'drop', namespace: SPACE }) },
);
/** Before the next change: turns of the event loop, a flush, or something in the way of the next rewrite. */
const pause = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) },
  { weight: 1, arbitrary: fc.constantFrom('flush' as const, 'block' as const, 'unblock' as const) },
);
const acts = fc.array(fc.tuple(change, pause), { minLength: 10, maxLength: 60 });
type Act = typeof acts extends fc.Arbitrary<(infer One)[]> ? One : never;

/** A journal as a death would have left it, and how many changes were confirmed by then. */
interface Sight {
  readonly bytes: Buffer;
  readonly confirmed: number;
}

/** Makes changes and looks at the journal all the while; `states` is what there was after each of them. */
async function play(folder: string, todo: readonly Act[]): Promise<{ sights: Sight[]; states: Content[] }> {
  const { store, journal } = await opened(folder, ALWAYS);
  const [sights, states]: [Sight[], Content[]] = [[], [contentOf(store)]];
  let [confirmed, over] = [0, false];
  const look = async () => {
    const soFar = confirmed;
    const bytes = await readFile(journalIn(folder));
    if (!sights.at(-1)?.bytes.equals(bytes)) sights.push({ bytes, confirmed: soFar });
  };
  const watching = (async () => {
    while (!over) await look();
  })();
  for (const [wanted, before] of todo) {
    await between(before, folder, journal);
    attempt(store, wanted);
    const count = states.length;
    store.open(COUNT);
    store.apply({ kind: 'put', namespace: COUNT, doc: { _id: 0, count } });
    states.push(contentOf(store));
    journal.flushed().then(() => {
      confirmed = Math.max(confirmed, count);
    });
  }
  await journal.flushed();
  await look();
  await journal.close();
  over = true;
  await watching;
  await look();
  return { sights, states };
}

async function between(pause: Act[1], folder: string, journal: Journal): Promise<void> {
  const blocked = `${journalIn(folder)}.new`;
  if (pause === 'flush') await journal.flushed();
  else if (pause === 'block') await mkdir(blocked).catch(() => {});
  else if (pause === 'unblock') await rmdir(blocked).catch(() => {});
  else for (let turns = 0; turns < pause; turns += 1) await turn();
}

/** As a command does it: what an index refuses is not made. */
function attempt(store: Store, wanted: Change): void {
  try {
    store.open(SPACE);
    store.apply(wanted);
  } catch (error) {
    expect(error).toMatchObject({ code: expect.any(Number) });
  }
}

/** The state after some change, with all that was confirmed. */
async function expectKept(bytes: Buffer, confirmed: number, states: readonly Content[]): Promise<void> {
  const content = await startedOn(bytes);
  const count = Number(content.find(({ namespace }) => namespace === COUNT)?.docs[0]?.count ?? 0);
  expect(count).toBeGreaterThanOrEqual(confirmed);
  expect(content).toEqual(states[count]);
}

test('whenever it dies while its journal is rewritten, it starts, and has all that it confirmed in order', async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.nat(), async (todo, dice) => {
      const { sights, states } = await play(await newFolder(), todo);
      for (const [at, { bytes, confirmed }] of sights.entries()) {
        await expectKept(bytes, confirmed, states);
        // The same file, longer: a power cut may have left any part of what came to it.
        const before = sights[at - 1];
        if (!before || !bytes.subarray(0, before.bytes.length).equals(before.bytes)) continue;
        const cut = before.bytes.length + (dice % (bytes.length - before.bytes.length));
        await expectKept(bytes.subarray(0, cut), before.confirmed, states);
      }
      expect(await startedOn(sights.at(-1)?.bytes ?? Buffer.alloc(0))).toEqual(states.at(-1));
    }),
    // Time passes differently each time: there is no smaller example to be found.
    { numRuns: 25, endOnFailure: true },
  );
});
