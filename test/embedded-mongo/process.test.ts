import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import mongoose from 'mongoose';

let work: string;
let cli: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'embedded-'));
  cli = join(work, 'cli.mjs');
  await symlink(resolve('node_modules'), join(work, 'node_modules'));
  const options = { bundle: true, packages: 'external', platform: 'node', format: 'esm' } as const;
  await build({ ...options, entryPoints: ['src/embedded-mongo/cli.ts'], outfile: cli });
}, 60_000);

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(work, { recursive: true });
});

type Started = { child: ChildProcess; uri: string; stderr(): string };

async function start(dataDir: string): Promise<Started> {
  const child = spawn(process.execPath, [cli, '--data-dir', dataDir], { stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const said = { out: '', err: '' };
  child.stdout?.on('data', (chunk) => (said.out += String(chunk)));
  child.stderr?.on('data', (chunk) => (said.err += String(chunk)));
  const exited = once(child, 'close').then(() => running.delete(child));
  await Promise.race([once(child.stdout as NonNullable<typeof child.stdout>, 'data'), exited]);
  return { child, uri: said.out, stderr: () => said.err };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const closed = once(child, 'close');
  child.kill(signal);
  const [code] = await closed;
  return code;
}

async function withCollection<T>(
  uri: string,
  use: (things: ReturnType<mongoose.mongo.Db['collection']>) => Promise<T>,
): Promise<T> {
  const client = await mongoose.mongo.MongoClient.connect(uri.trim(), { retryWrites: false });
  try {
    return await use(client.db().collection('things'));
  } finally {
    await client.close();
  }
}

describe('the embedded database as a process', () => {
  it('prints its address and nothing else, and says on stderr what it is for', async () => {
    const { child, uri, stderr } = await start(join(work, 'address'));
    expect(uri).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\/etincelle\?directConnection=true\n$/);
    expect(stderr()).toContain('in production set MONGODB_URI');
    expect(await stop(child, 'SIGTERM')).toBe(0);
  }, 60_000);

  it('keeps every confirmed write through kill -9, and starts again on the same folder', async () => {
    const folder = join(work, 'killed');
    const first = await start(folder);
    const confirmed: number[] = [];
    await withCollection(first.uri, async (things) => {
      const writers = Array.from({ length: 8 }, async (_, writer) => {
        for (let i = 0; ; i += 1) {
          const number = writer * 100_000 + i;
          await things.insertOne({ number });
          confirmed.push(number);
          if (confirmed.length === 300) first.child.kill('SIGKILL');
        }
      });
      await Promise.allSettled(writers);
    });
    const second = await start(folder);
    const kept = await withCollection(second.uri, (things) => things.distinct('number'));
    expect(confirmed.filter((number) => !kept.includes(number))).toEqual([]);
    await stop(second.child, 'SIGTERM');
  }, 60_000);

  it('refuses a folder that another process uses, with a sentence that names it', async () => {
    const folder = join(work, 'shared');
    const first = await start(folder);
    const second = await start(folder);
    expect(second.uri).toBe('');
    expect(second.stderr()).toContain(`Another process (${first.child.pid}) is using the data folder`);
    await withCollection(first.uri, (things) => things.insertOne({ still: 'there' }));
    await stop(first.child, 'SIGTERM');
  }, 60_000);
});
