import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import mongoose from 'mongoose';

export type Started = { child: ChildProcess; uri: string; stderr(): string };
export type Things = ReturnType<mongoose.mongo.Db['collection']>;

/** Builds the database's command for a test file; `work` is a folder of its own that is removed after it. */
export function useCli(): { work(): string; start(dataDir: string, shell?: string): Promise<Started> } {
  const running = new Set<ChildProcess>();
  let work = '';
  beforeAll(async () => {
    work = await mkdtemp(join(tmpdir(), 'embedded-'));
    await symlink(resolve('node_modules'), join(work, 'node_modules'));
    const options = { bundle: true, packages: 'external', platform: 'node', format: 'esm' } as const;
    await build({
      ...options,
      entryPoints: ['src/embedded-mongo/cli.ts'],
      outfile: join(work, 'cli.mjs'),
    });
  });
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL');
    await rm(work, { recursive: true });
  });
  /** Starts it on a folder, by a shell that runs these words first when some are given. */
  const start = async (dataDir: string, shell?: string): Promise<Started> => {
    const command = [process.execPath, join(work, 'cli.mjs'), '--data-dir', dataDir];
    const [name = '', ...args] = shell ? ['bash', '-c', `${shell}; exec "$@"`, 'bash', ...command] : command;
    const child = spawn(name, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    const said = { out: '', err: '' };
    child.stdout?.on('data', (chunk) => (said.out += String(chunk)));
    child.stderr?.on('data', (chunk) => (said.err += String(chunk)));
    const exited = once(child, 'close').then(() => running.delete(child));
    await Promise.race([once(child.stdout as NonNullable<typeof child.stdout>, 'data'), exited]);
    return { child, uri: said.out, stderr: () => said.err };
  };
  return { work: () => work, start };
}

/** Sends a signal and waits for the process to end; gives its exit code. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const closed = once(child, 'close');
  child.kill(signal);
  const [code] = await closed;
  return code;
}

/** Uses the collection `things` of the database at this address. */
export async function withCollection<T>(uri: string, use: (things: Things) => Promise<T>): Promise<T> {
  // Whoever writes to a process that was killed is not to wait long for it.
  const options = { retryWrites: false, serverSelectionTimeoutMS: 5_000 };
  const client = await mongoose.mongo.MongoClient.connect(uri.trim(), options);
  try {
    return await use(client.db().collection('things'));
  } finally {
    await client.close();
  }
}
