import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedMongo } from '../../src/embedded-mongo/index.js';
import { Journal } from '../../src/embedded-mongo/journal/journal.js';
import { Store } from '../../src/embedded-mongo/store/store.js';
import { stop, type Things, useCli, withCollection } from './cliProcess.js';

const FULL = { code: 14031, message: expect.stringContaining('the journal could not be written') };
const text = 'x'.repeat(3000);

/** Four writers insert until each is refused, then one until it is; gives the numbers of those that were confirmed. */
async function insertUntilRefused(things: Things): Promise<number[]> {
  const confirmed: number[] = [];
  const insertFrom = async (first: number) => {
    for (let number = first; number < first + 1000; number += 1) {
      await things.insertOne({ number, text });
      confirmed.push(number);
    }
  };
  for (const outcome of await Promise.allSettled([0, 1000, 2000, 3000].map(insertFrom)))
    expect(outcome).toMatchObject({ status: 'rejected', reason: FULL });
  await expect(insertFrom(4000)).rejects.toMatchObject(FULL);
  expect(confirmed.length).toBeGreaterThan(4);
  return confirmed.sort((a, b) => a - b);
}

const numbers = async (things: Things) => (await things.distinct('number')).map(Number).sort((a, b) => a - b);

describe('with a limit on the size of files', () => {
  const { work, start } = useCli();

  it('refuses what it cannot write, goes on reading, and has all that it confirmed', async () => {
    const folder = join(work(), 'limited');
    const limited = await start(folder, "trap '' XFSZ; ulimit -f 128");
    const confirmed = await withCollection(limited.uri, async (things) => {
      const inserted = await insertUntilRefused(things);
      expect(await numbers(things)).toEqual(inserted);
      await expect(things.insertOne({ number: -1, text })).rejects.toMatchObject(FULL);
      await expect(things.updateMany({}, { $set: { text: text.repeat(2) } })).rejects.toMatchObject(FULL);
      expect(await things.countDocuments({ text })).toBe(inserted.length);
      return inserted;
    });
    await stop(limited.child, 'SIGKILL');
    const free = await start(folder);
    expect(await withCollection(free.uri, numbers)).toEqual(confirmed);
    await stop(free.child, 'SIGTERM');
  });
});

const disk = mkdtempSync(join(tmpdir(), 'disk-'));
const run = (command: string, ...args: string[]) => spawnSync(command, args);
const mounted = run('mount', '-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', disk);
const onSmallDisk = mounted.status === 0 ? describe : describe.skip;
const why =
  mounted.status === 0 ? '' : ` (not run: a disk cannot be mounted here: ${String(mounted.stderr).trim()})`;

onSmallDisk(`on a disk that is full${why}`, () => {
  const ballast = join(disk, 'ballast');
  const folder = join(disk, 'data');
  const warnings: string[] = [];
  const open = () =>
    startEmbeddedMongo({ dataDir: folder, onWarning: (warning) => void warnings.push(warning) });

  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    writeFileSync(ballast, Buffer.alloc(256 * 1024));
    warnings.length = 0;
  });
  afterAll(() => void run('umount', disk));

  it('refuses writes, goes on reading, and writes again when there is room', async () => {
    const database = await open();
    const confirmed = await withCollection(database.uri, async (things) => {
      const inserted = await insertUntilRefused(things);
      await expect(things.insertOne({ number: -1, text })).rejects.toMatchObject(FULL);
      expect(await numbers(things)).toEqual(inserted);
      await rm(ballast);
      await things.insertOne({ number: 9999, text });
      expect(await numbers(things)).toEqual([...inserted, 9999]);
      return [...inserted, 9999];
    });
    await database.stop();
    const again = await open();
    expect(await withCollection(again.uri, numbers)).toEqual(confirmed);
    await again.stop();
    expect(warnings).toEqual([]);
  });

  it('has all that it confirmed, and no more, when it runs full while it makes its journal smaller', async () => {
    const growth = { leastBytes: 20_000, factor: 1.2 };
    const space = 'db.things';
    const openJournal = async () => {
      const store = new Store();
      const onWarning = (warning: string) => void warnings.push(warning);
      return { store, journal: await Journal.open({ folder, store, onWarning, growth }) };
    };
    const { store, journal } = await openJournal();
    store.open(space);
    const spec = { v: 2, key: { k: 1 }, name: 'k_1', unique: true };
    store.apply({ kind: 'index', namespace: space, spec });
    const confirmed: number[] = [];
    const insert = async (_id: number) => {
      // Its key is another's first, whom no journal may bring back after it.
      store.apply({ kind: 'insert', namespace: space, doc: { _id: `before ${_id}`, k: _id } });
      store.apply({ kind: 'delete', namespace: space, id: `before ${_id}` });
      store.apply({ kind: 'insert', namespace: space, doc: { _id, k: _id, text } });
      await journal.flushed();
      confirmed.push(_id);
    };
    const failed = async (error: unknown) => expect(error).toMatchObject(FULL);
    for (let i = 0; i < 400; i += 4)
      await Promise.all([i, i + 1, i + 2, i + 3].map((_id) => insert(_id).catch(failed)));
    // Full, and so large that it was being made smaller again and again by then.
    expect(confirmed.length).toBeLessThan(400);
    expect(confirmed.length * text.length).toBeGreaterThan(2 * growth.leastBytes);
    await rm(ballast);
    await insert(1000);
    await journal.close();
    const again = await openJournal();
    expect([...(again.store.get(space)?.docs.values() ?? [])].map(({ _id }) => _id)).toEqual(confirmed);
    await again.journal.close();
  });

  it('starts, with a warning that it has no room to make its journal smaller', async () => {
    const database = await open();
    await withCollection(database.uri, async (things) => {
      await things.insertOne({ number: 1 });
      for (let i = 0; i < 20; i += 1) await things.updateOne({}, { $set: { text: `${text}${i}` } });
      await insertUntilRefused(things);
    });
    await database.stop();
    const again = await open();
    expect(await withCollection(again.uri, (things) => things.findOne({ number: 1 }))).toMatchObject({
      text: `${text}19`,
    });
    await again.stop();
    expect(warnings).toEqual([expect.stringContaining('could not be rewritten and stays as it is')]);
  });
});

afterAll(() => rmSync(disk, { recursive: true, force: true }));
