import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';

/** The command as somebody types it: a process of its own, on a folder of its own. */
let folder: string;
beforeEach(async () => {
  const cache = resolve('node_modules/.cache/etincelle-test');
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, 'webhooks-'));
  const bundle = { bundle: true, packages: 'external', platform: 'node', format: 'esm' } as const;
  const entryPoints = ['src/composition/webhooks/cli.ts'];
  await build({ ...bundle, entryPoints, outfile: join(folder, 'cli.mjs') });
});
afterEach(() => rm(folder, { recursive: true }));

async function webhooks(...args: string[]) {
  const env = {
    ...{ PATH: process.env.PATH ?? '', DATA_DIR: join(folder, 'data') },
    WEBHOOK_PRIVATE_HOSTS: 'localhost:4000',
  };
  const child = spawn(process.execPath, [join(folder, 'cli.mjs'), ...args], { env });
  const ended = new Promise((done) => child.once('close', done));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const lines = out.split('\n').filter((line) => line !== '');
  return { code: await ended, said: lines.map((line) => JSON.parse(line)), err };
}

test('a webhook is made under a key that is drawn once, listed without its secret, rotated and deleted', async () => {
  const made = await webhooks('create', '--url', 'http://localhost:4000/in', '--events', 'person.left');
  expect(made).toMatchObject({ code: 0, err: '', said: [{ events: ['person.left'], state: 'active' }] });
  const [{ id, secret }] = made.said;
  expect(secret).toMatch(/^whsec_/);
  const key = join(folder, 'data', 'encryption.key');
  expect((await stat(key)).mode & 0o777).toBe(0o600);
  const drawn = await readFile(key, 'utf8');
  const rotated = await webhooks('rotate', '--id', id);
  expect(rotated.said).toEqual([expect.objectContaining({ id, signatures: 2 })]);
  expect(rotated.said[0].secret).not.toBe(secret);
  const listed = await webhooks('list');
  expect(listed.said).toHaveLength(1);
  expect(JSON.stringify(listed.said)).not.toContain('whsec_');
  expect(await readFile(key, 'utf8')).toBe(drawn);
  expect((await webhooks('delete', '--id', id)).said).toEqual([{ deleted: true }]);
  expect(await webhooks('resend', '--id', 'dlv_none')).toMatchObject({ code: 1, said: [] });
  const inside = await webhooks('create', '--url', 'https://127.0.0.1/in');
  expect(inside).toMatchObject({ code: 1, said: [], err: expect.stringContaining('inside') });
  const unclear = await webhooks('create');
  expect(unclear).toMatchObject({ code: 1, said: [], err: expect.stringContaining('create --url') });
}, 1_200_000);
