import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

/** Étincelle as it is deployed: one bundle, run by node in a process of its own. */
export interface Program {
  run(env: Readonly<Record<string, string>>): Running;
  /** The embedded database on its own, with its data in `dataDir`; `out` tells its address once it is ready. */
  runDatabase(dataDir: string): Running;
  /** The command of the directory, as somebody types it; `out` tells what it printed. */
  runDirectory(args: readonly string[], env: Readonly<Record<string, string>>): Running;
  /** Ends what still runs, and forgets the bundle. */
  remove(): Promise<void>;
}

export interface Running {
  readonly pid: number;
  readonly out: () => string;
  readonly err: () => string;
  /** The facts of the log lines with this code, so far. */
  logged(code: string): Record<string, unknown>[];
  /** Resolves when it listens; rejects with what it complained of when it ends before. */
  readonly ready: Promise<void>;
  readonly ended: Promise<Ending>;
  /** Sends the signal, in this very tick, and resolves when the process is gone. */
  end(signal: NodeJS.Signals): Promise<Ending>;
}

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Bundles `src/main.ts` below `node_modules`, so that what it imports is found from there. */
export async function bundleProgram(): Promise<Program> {
  const cache = resolve('node_modules/.cache/etincelle-test');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'run-'));
  const entryPoints = {
    ...{ main: 'src/main.ts', database: 'src/embedded-mongo/cli.ts' },
    directory: 'src/composition/directory/cli.ts',
  };
  const options = { bundle: true, packages: 'external', platform: 'node', format: 'esm' } as const;
  await build({ ...options, entryPoints, outdir: folder, outExtension: { '.js': '.mjs' } });
  const running = new Set<ChildProcess>();
  const start = (args: readonly string[], env: Readonly<Record<string, string>>, readyWhen: string) => {
    const child = spawn(process.execPath, [...args], {
      env: { PATH: process.env.PATH ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    child.once('close', () => running.delete(child));
    return follow(child, readyWhen);
  };
  return {
    run: (env) => start([join(folder, 'main.mjs')], env, 'is ready'),
    runDatabase: (dataDir) => start([join(folder, 'database.mjs'), '--data-dir', dataDir], {}, 'mongodb://'),
    runDirectory: (args, env) => start([join(folder, 'directory.mjs'), ...args], env, '\n'),
    async remove() {
      for (const child of running) child.kill('SIGKILL');
      await rm(folder, { recursive: true });
    },
  };
}

/** What a process says, until it ends. */
export function follow(child: ChildProcess, readyWhen: string): Running {
  const said = { out: '', err: '' };
  child.stderr?.on('data', (chunk) => (said.err += String(chunk)));
  const ended = new Promise<Ending>((done) => {
    child.once('close', (code, signal) => done({ code, signal }));
  });
  const ready = new Promise<void>((done, failed) => {
    child.stdout?.on('data', (chunk) => {
      said.out += String(chunk);
      if (said.out.includes(readyWhen)) done();
    });
    void ended.then(() => failed(new Error(said.err)));
  });
  // Who never asks whether it got ready is not told that it did not.
  ready.catch(() => {});
  return {
    pid: child.pid ?? 0,
    out: () => said.out,
    err: () => said.err,
    logged: (code) => said.err.split('\n').flatMap((line) => factsOf(line, code)),
    ready,
    ended,
    end(signal) {
      child.kill(signal);
      return ended;
    },
  };
}

function factsOf(line: string, code: string): Record<string, unknown>[] {
  if (!line.startsWith('{') || !line.endsWith('}')) return [];
  const facts: Record<string, unknown> = JSON.parse(line);
  return facts.msg === code ? [facts] : [];
}
