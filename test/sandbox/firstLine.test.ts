import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/freePort.js';

test('the first line of a first run says where to go; the log comes after it', async () => {
  const cache = resolve('node_modules/.cache/etincelle-test');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'first-'));
  const outfile = join(folder, 'main.mjs');
  const bundle = { bundle: true, packages: 'external', platform: 'node', format: 'esm' } as const;
  await build({ ...bundle, entryPoints: ['src/main.ts'], outfile });
  // One file for both, as in a terminal: the order is the order of writing.
  const said = await open(join(folder, 'said'), 'a');
  const env = {
    PATH: process.env.PATH ?? '',
    PORT: String(await freePort()),
    DATA_DIR: join(folder, 'data'),
  };
  const child = spawn(process.execPath, [outfile], { env, stdio: ['ignore', said.fd, said.fd] });
  const ended = new Promise((done) => child.once('close', done));
  const lines = await eventually(async () => {
    const text = await readFile(join(folder, 'said'), 'utf8');
    expect(text).toContain('workspace.known');
    return text.split('\n');
  });
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(lines[0]).toMatch(/^Étincelle is ready\. Open http/);
  await said.close();
  await rm(folder, { recursive: true });
});
