import { execFile, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { follow } from '../live/processes.js';
import { freePort } from '../support/freePort.js';

export interface BuiltSandbox {
  readonly url: string;
  stop(): Promise<void>;
}

/** Étincelle and its pages as `npm run build` builds them, run as the sandbox in a process of its own. */
export async function startBuiltSandbox(): Promise<BuiltSandbox> {
  const folder = await build();
  const data = await mkdtemp(join(tmpdir(), 'built-'));
  const port = String(await freePort());
  const env = { PATH: process.env.PATH ?? '', PORT: port, DATA_DIR: data };
  const child = spawn(process.execPath, [join(folder, 'main.js')], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const running = follow(child, 'is ready');
  await running.ready;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      await running.end('SIGTERM');
      for (const each of [folder, data]) await rm(each, { recursive: true });
    },
  };
}

/** By the very commands of package.json, into a folder from which packages are found. */
async function build(): Promise<string> {
  const cache = resolve('node_modules/.cache/etincelle-test');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'built-'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
  };
  const env = { ...process.env, PATH: [resolve('node_modules/.bin'), process.env.PATH].join(delimiter) };
  for (const name of ['build:server', 'build:page']) {
    const command = (scripts[name] ?? '').replaceAll('--outdir=dist', `--outdir=${folder}`);
    await promisify(execFile)('sh', ['-c', command], { env });
  }
  return folder;
}
