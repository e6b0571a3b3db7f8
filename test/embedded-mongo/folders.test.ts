import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import mongoose from 'mongoose';
import { startEmbeddedMongo } from '../../src/embedded-mongo/index.js';

let work: string;
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'etincelle-test-'));
});
afterEach(() => rm(work, { recursive: true }));

const modeOf = async (path: string) => ((await stat(path)).mode & 0o7777).toString(8);
const socketIn = (uri: string) => decodeURIComponent(/^mongodb:\/\/([^/]+)/.exec(uri)?.[1] ?? '');

/** Starts a database on a folder, writes to it, and gives what was warned of. */
async function use(dataDir: string | undefined, meanwhile = async (_socket: string): Promise<void> => {}) {
  const warnings: string[] = [];
  const database = await startEmbeddedMongo({
    ...(dataDir === undefined ? {} : { dataDir }),
    onWarning: (warning) => warnings.push(warning),
  });
  const client = await mongoose.mongo.MongoClient.connect(database.uri);
  try {
    await client.db().collection('things').insertOne({ a: 1 });
    await meanwhile(socketIn(database.uri));
    return { warnings, count: await client.db().collection('things').countDocuments() };
  } finally {
    await client.close();
    await database.stop();
  }
}

test('a new folder and everything in it are for their owner alone', async () => {
  const dataDir = join(work, 'new', 'data');
  await use(dataDir, async (socket) => {
    expect(dirname(socket)).toBe(dataDir);
    expect(await modeOf(dataDir)).toBe('700');
    expect(await modeOf(join(dataDir, 'journal'))).toBe('600');
  });
  expect(await readdir(dataDir)).toEqual(['journal']);
});

test('what an earlier version left open is tightened, also when it is written anew', async () => {
  const dataDir = join(work, 'data');
  await use(dataDir);
  await chmod(dataDir, 0o755);
  await chmod(join(dataDir, 'journal'), 0o644);
  await writeFile(join(dataDir, 'journal.new'), '', { mode: 0o644 });
  expect((await use(dataDir)).warnings).toEqual([]);
  expect(await modeOf(dataDir)).toBe('700');
  expect(await modeOf(join(dataDir, 'journal'))).toBe('600');
});

test.each([
  ['with files of others', 0o755, 'notes.txt'],
  ['for everybody’s files, as /tmp is', 0o1777, null],
])('a folder %s is left as it is, with a warning; the socket is elsewhere', async (_, mode, file) => {
  const dataDir = join(work, 'shared');
  await mkdir(dataDir);
  if (file) await writeFile(join(dataDir, file), '');
  await chmod(dataDir, mode);
  const { warnings } = await use(dataDir, async (socket) => {
    expect(dirname(socket)).not.toBe(dataDir);
    expect(await modeOf(dirname(socket))).toBe('700');
    await rm(dirname(socket), { recursive: true });
  });
  expect(warnings).toEqual([expect.stringContaining('chmod 700')]);
  expect(await modeOf(dataDir)).toBe(mode.toString(8));
  expect(await modeOf(join(dataDir, 'journal'))).toBe('600');
});

test('a folder with a path too long for sockets has them elsewhere, and is still used by one process', async () => {
  const dataDir = join(work, 'a'.repeat(80), 'b'.repeat(80));
  const { count } = await use(dataDir, async (socket) => {
    expect(socket.length).toBeLessThan(104);
    expect(await modeOf(dirname(socket))).toBe('700');
    await expect(startEmbeddedMongo({ dataDir })).rejects.toThrow(
      `(${process.pid}) is using the data folder`,
    );
  });
  expect(count).toBe(1);
  expect((await use(dataDir)).count).toBe(2);
});

test('a place that somebody else has made for the sockets is refused', async () => {
  const dataDir = join(work, 'c'.repeat(80));
  let place = '';
  await use(dataDir, async (socket) => {
    place = dirname(socket);
  });
  await chmod(place, 0o777);
  await expect(startEmbeddedMongo({ dataDir })).rejects.toThrow(`${place} belongs to somebody else`);
  await rm(place, { recursive: true });
});

test('the socket of a process that was killed is in nobody’s way', async () => {
  const dataDir = join(work, 'data');
  await use(dataDir);
  await writeFile(join(dataDir, 'database.sock'), '');
  expect((await use(dataDir)).count).toBe(2);
});

test('without a folder nothing stays', async () => {
  let place = '';
  await use(undefined, async (socket) => {
    place = dirname(socket);
    expect(await modeOf(place)).toBe('700');
  });
  await expect(stat(place)).rejects.toThrow('ENOENT');
});
