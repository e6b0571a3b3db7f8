import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';

/** The command as somebody types it: a process of its own, on a folder of its own. */
let folder: string;
beforeEach(async () => {
  const cache = resolve('node_modules/.cache/etincelle-test');
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, 'keys-'));
  const bundle = { bundle: true, packages: 'external', platform: 'node', format: 'esm' } as const;
  await build({ ...bundle, entryPoints: ['src/composition/keys/cli.ts'], outfile: join(folder, 'cli.mjs') });
});
afterEach(() => rm(folder, { recursive: true }));

async function keys(...args: string[]) {
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: join(folder, 'data') };
  const child = spawn(process.execPath, [join(folder, 'cli.mjs'), ...args], { env });
  const ended = new Promise((done) => child.once('close', done));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, lines: out.split('\n').filter((line) => line !== ''), err };
}

// Each starts a process, which opens a database: a slow machine gets its time.
test('a key is told once, listed without being told, and revoked by its name', async () => {
  const made = await keys('create', '--name', 'intranet', '--scopes', 'read,write');
  expect(made).toMatchObject({ code: 0, err: expect.stringMatching(/^\{[^\n]*"msg":"keys.made"\}\n$/) });
  expect(made.lines).toHaveLength(1);
  expect(JSON.parse(made.lines[0] ?? '')).toEqual({ key: expect.stringMatching(/^etc_live_[\w-]{43}$/) });
  const again = await keys('create', '--name', 'intranet', '--scopes', 'read');
  expect(again).toMatchObject({ code: 1, lines: [], err: expect.stringContaining('revoke it first') });
  const listed = await keys('list');
  const shown = { name: 'intranet', scopes: ['read', 'write'], lastUsedAt: null, revokedAt: null };
  expect(listed.lines.map((line) => JSON.parse(line))).toEqual([{ ...shown, createdAt: expect.any(String) }]);
  expect((await keys('revoke', '--name', 'intranet')).lines).toEqual(['{"revoked":"intranet"}']);
  expect(await keys('revoke', '--name', 'intranet')).toMatchObject({ code: 1, lines: [] });
  expect((await keys('create', '--name', 'intranet', '--scopes', 'read')).code).toBe(0);
}, 1_200_000);

test('what cannot be understood is told with what to write instead', async () => {
  for (const args of [[], ['create', '--name', 'x'], ['create', '--name', 'x', '--scopes', 'admin']]) {
    const told = await keys(...args);
    expect(told).toMatchObject({ code: 1, lines: [], err: expect.stringContaining('--scopes read,write') });
  }
  expect(await keys('create', '--name', ' ', '--scopes', 'read')).toMatchObject({ code: 1, lines: [] });
}, 1_200_000);
