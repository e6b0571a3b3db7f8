import { appendFile, mkdtemp, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Journal } from '../../src/embedded-mongo/journal/journal.js';
import { Store } from '../../src/embedded-mongo/store/store.js';

const SPACE = 'db.things';
let folder: string;
let warnings: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
  warnings = [];
});
afterEach(() => rm(folder, { recursive: true }));

const file = () => join(folder, 'journal');
const onWarning = (warning: string) => void warnings.push(warning);

async function opened(growth?: { leastBytes: number; factor: number }) {
  const store = new Store();
  const journal = await Journal.open({ folder, store, onWarning, ...(growth ? { growth } : {}) });
  return { store, journal };
}

/** Opens the journal, writes each list of numbers as one flush, and closes it. */
async function write(...flushes: number[][]): Promise<void> {
  const { store, journal } = await opened();
  store.open(SPACE);
  for (const ids of flushes) {
    for (const _id of ids)
      store.apply({ kind: 'insert', namespace: SPACE, doc: { _id, text: `number ${_id}` } });
    await journal.flushed();
  }
  await journal.close();
}

async function readIds(): Promise<unknown[]> {
  const { store, journal } = await opened();
  const ids = [...(store.get(SPACE)?.docs.values() ?? [])].map(({ _id }) => _id);
  await journal.close();
  return ids;
}

describe('the journal', () => {
  it('brings everything back: documents, changes, deletions, indexes', async () => {
    const { store, journal } = await opened();
    store.open(SPACE);
    store.apply({
      kind: 'index',
      namespace: SPACE,
      spec: { v: 2, key: { n: 1 }, name: 'n_1', unique: true },
    });
    for (const _id of [1, 2, 3]) store.apply({ kind: 'insert', namespace: SPACE, doc: { _id, n: _id } });
    store.apply({ kind: 'put', namespace: SPACE, doc: { _id: 1, n: 10 } });
    store.apply({ kind: 'delete', namespace: SPACE, id: 2 });
    await journal.flushed();
    await journal.close();
    const again = await opened();
    expect([...(again.store.get(SPACE)?.docs.values() ?? [])]).toEqual([
      { _id: 1, n: 10 },
      { _id: 3, n: 3 },
    ]);
    expect(() => again.store.apply({ kind: 'insert', namespace: SPACE, doc: { _id: 4, n: 10 } })).toThrow(
      'E11000',
    );
    await again.journal.close();
  });

  it('drops a last record that was not completely written, with a warning', async () => {
    await write([1], [2], [3]);
    const { size } = await stat(file());
    await truncate(file(), size - 5);
    expect(await readIds()).toEqual([1, 2]);
    expect(warnings).toEqual([expect.stringContaining('not completely written')]);
    expect(await readIds()).toEqual([1, 2]);
    expect(warnings).toHaveLength(1);
  });

  it('drops every possible beginning of a last record', async () => {
    await write([1]);
    const { size: before } = await stat(file());
    await write([2]);
    const whole = await readFile(file());
    for (let end = before + 1; end < whole.length; end += 1) {
      await writeFile(file(), whole.subarray(0, end));
      expect(await readIds()).toEqual([1]);
    }
  });

  it('drops zeros that a crash left where the last record should be', async () => {
    await write([1]);
    await appendFile(file(), Buffer.alloc(100));
    expect(await readIds()).toEqual([1]);
    expect(warnings).toHaveLength(1);
  });

  it('refuses to start when any byte before the last record is damaged, and says what is lost', async () => {
    await write([1], [2], [3]);
    const whole = await readFile(file());
    const lastRecord = whole.lastIndexOf('ETJL');
    for (let at = 0; at < lastRecord; at += 7) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 0x10;
      await writeFile(file(), damaged);
      await expect(opened()).rejects.toThrow(/damaged at byte \d+.*records? .*lost/);
      expect(await readFile(file())).toEqual(damaged);
    }
  });

  it('is rewritten on opening when it holds more than what is live', async () => {
    const { store, journal } = await opened();
    store.open(SPACE);
    for (let n = 0; n < 500; n += 1) store.apply({ kind: 'put', namespace: SPACE, doc: { _id: 1, n } });
    await journal.close();
    const { size: before } = await stat(file());
    expect(await readIds()).toEqual([1]);
    expect((await stat(file())).size).toBeLessThan(before / 100);
  });

  it('is rewritten while it grows, losing none of what is written meanwhile', async () => {
    const { store, journal } = await opened({ leastBytes: 20_000, factor: 2 });
    store.open(SPACE);
    for (let n = 0; n < 2000; n += 1) {
      store.apply({ kind: 'put', namespace: SPACE, doc: { _id: n % 50, n } });
      if (n % 10 === 0) await journal.flushed();
    }
    await journal.close();
    expect((await stat(file())).size).toBeLessThan(40_000);
    const again = await opened();
    const numbers = [...(again.store.get(SPACE)?.docs.values() ?? [])]
      .map(({ n }) => Number(n))
      .sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => 1950 + i));
    await again.journal.close();
  });

  it('lets changes made at the same time share a flush', async () => {
    const { store, journal } = await opened();
    store.open(SPACE);
    await Promise.all(
      Array.from({ length: 200 }, async (_, _id) => {
        store.apply({ kind: 'insert', namespace: SPACE, doc: { _id } });
        await journal.flushed();
      }),
    );
    await journal.close();
    const records = (await readFile(file())).toString('latin1').split('ETJL').length - 1;
    expect(records).toBeLessThanOrEqual(3);
    expect(await readIds()).toHaveLength(200);
  });

  it('refuses everything after a change could not be written', async () => {
    const { store, journal } = await opened();
    const handle = (journal as unknown as { file: { close(): Promise<void> } }).file;
    await handle.close();
    store.open(SPACE);
    await expect(journal.flushed()).rejects.toMatchObject({ code: 14031 });
    expect(() => journal.check()).toThrow('restart after making room');
    const reopened = await open(file(), 'a');
    await reopened.close();
  });
});
