import { appendFile, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
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

  it('drops every possible beginning of a last record, and goes on from there', async () => {
    await write([1]);
    const { size: before } = await stat(file());
    await write([2]);
    const whole = await readFile(file());
    for (let end = before + 1; end < whole.length; end += 1) {
      await writeFile(file(), whole.subarray(0, end));
      expect(await readIds()).toEqual([1]);
      expect(warnings.pop()).toContain(`${end - before} bytes from byte ${before}`);
      await write([3]);
      expect(await readIds()).toEqual([1, 3]);
    }
    expect(warnings).toEqual([]);
  });

  it('drops zeros that a crash left where the last record should be', async () => {
    await write([1]);
    await appendFile(file(), Buffer.alloc(100));
    expect(await readIds()).toEqual([1]);
    expect(warnings).toHaveLength(1);
  });

  it('drops a record whose end the disk had made room for and not written', async () => {
    await write([1]);
    const { size: before } = await stat(file());
    const { store, journal } = await opened();
    store.apply({ kind: 'insert', namespace: SPACE, doc: { _id: 2, text: 'x'.repeat(3000) } });
    await journal.close();
    const torn = (await readFile(file())).fill(0, before + 1024 - (before % 512));
    await writeFile(file(), torn);
    expect(await readIds()).toEqual([1]);
    expect(warnings).toHaveLength(1);
  });

  it('refuses to start when any byte is damaged, of the last record too, and says what is lost and what to do', async () => {
    await write([1], [2], [3]);
    const whole = await readFile(file());
    for (let at = 0; at < whole.length; at += 1) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      await writeFile(file(), damaged);
      await expect(opened()).rejects.toThrow(
        /damaged at byte \d+: record \d.* lost.*Restore the folder.*truncate -s \d+/,
      );
      expect(await readFile(file())).toEqual(damaged);
    }
    expect(warnings).toEqual([]);
  });

  it('starts on what is before the damage once the file is cut as it says', async () => {
    await write([1], [2], [3]);
    const whole = await readFile(file());
    const middle = whole.indexOf('number 2');
    whole[middle] = 0;
    await writeFile(file(), whole);
    const said = await opened().catch((error: Error) => error.message);
    await truncate(file(), Number(/truncate -s (\d+)/.exec(String(said))?.[1]));
    expect(await readIds()).toEqual([1]);
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

  it('takes changes back that it could not write, and refuses others until it is restarted', async () => {
    const { store, journal } = await opened();
    store.open(SPACE);
    store.apply({ kind: 'index', namespace: SPACE, spec: { v: 2, key: { n: 1 }, name: 'n', unique: true } });
    for (const _id of [1, 2]) store.apply({ kind: 'insert', namespace: SPACE, doc: { _id, n: _id } });
    await journal.flushed();
    const kept = contentOf(store);
    const handle = (journal as unknown as { file: { close(): Promise<void> } }).file;
    await handle.close();
    store.apply({ kind: 'put', namespace: SPACE, doc: { _id: 1, n: 3 } });
    store.apply({ kind: 'dropIndex', namespace: SPACE, name: 'n' });
    store.apply({ kind: 'delete', namespace: SPACE, id: 1 });
    store.apply({ kind: 'put', namespace: SPACE, doc: { _id: 2, n: 1 } });
    store.apply({ kind: 'insert', namespace: SPACE, doc: { _id: 3, n: 4 } });
    store.apply({ kind: 'create', namespace: 'db.more', options: {} });
    store.apply({ kind: 'drop', namespace: SPACE });
    await expect(journal.flushed()).rejects.toMatchObject({ code: 14031 });
    expect(contentOf(store)).toEqual(kept);
    await journal.flushed();
    const insert = { kind: 'insert', namespace: SPACE, doc: { _id: 4, n: 4 } } as const;
    expect(() => store.apply(insert)).toThrow('to write, restart the database');
    expect(contentOf(store)).toEqual(kept);
  });
});

/** The documents of every collection by `_id`, as they stand and as each index finds them. */
function contentOf(store: Store): unknown {
  const byId = (docs: (Record<string, unknown> | undefined)[]) =>
    docs.sort((a, b) => Number(a?._id) - Number(b?._id));
  return [...store.collections.values()].map(({ namespace, docs, indexes }) => ({
    namespace,
    docs: byId([...docs.values()]),
    indexes: [...indexes.values()].map(({ spec, entries }) => ({
      name: spec.name,
      docs: byId([...entries.at(() => 0)].map(({ record }) => docs.get(record))),
    })),
  }));
}
