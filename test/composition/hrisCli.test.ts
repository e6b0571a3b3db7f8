import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { plain } from '../scenarios/steps.js';
import { person, type StandIn, traces } from '../support/hris/standIn.js';
import { testKey, vendors } from '../support/hris/vendors.js';

/** The commands of an HRIS as somebody types them. Each is a process of its own, beside a stand-in Lucca. */
let folder: string;
let lucca: StandIn;
beforeAll(async () => {
  const cache = resolve('node_modules/.cache/etincelle-test');
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, 'hris-'));
  const bundle = { bundle: true, packages: 'external', platform: 'node', format: 'esm' } as const;
  const entryPoints = ['src/composition/directory/cli.ts'];
  await build({ ...bundle, entryPoints, outfile: join(folder, 'cli.mjs') });
  lucca = await vendors.lucca.open();
  lucca.people.push(...['1', '2', '3', '4', '5'].map((key) => person(key)));
});
afterAll(async () => {
  await lucca.close();
  await rm(folder, { recursive: true });
});

interface Ended {
  readonly code: unknown;
  readonly out: string;
  readonly err: string;
}

async function directory(args: readonly string[], typed = '', more: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const own = { DATA_DIR: join(folder, 'data'), DEFAULT_LOCALE: 'fr', TOKEN_ENCRYPTION_KEY: testKey };
  const env = { PATH: process.env.PATH ?? '', ...own, ...more };
  const child = spawn(process.execPath, [join(folder, 'cli.mjs'), ...args], { env });
  const ended = new Promise((done) => child.once('close', done));
  child.stdin.end(typed);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, out: plain(out), err };
}

const json = ({ out, err }: Ended) => {
  if (out === '') throw new Error(err);
  return JSON.parse(out);
};
const connect = (...more: readonly string[]) => [
  ...['connect', 'lucca', '--name', 'SIRH', '--url', lucca.url, '--id', 'client'],
  ...['--token-url', `${lucca.url}/connect/token`, ...more],
];

// Up to ten processes, which open a database each: a slow machine gets its time.
test('connected by a secret that is never an argument, tried, read, and read again to no change', async () => {
  const typed = await directory(connect(), 'client-secret\n');
  expect(json(typed)).toEqual({ kind: 'lucca', name: 'SIRH', url: lucca.url, writesBack: false });
  const again = await directory(connect('--write-to', '41', '--secret-from', 'LUCCA'), '', {
    LUCCA: 'client-secret',
  });
  expect(json(again)).toMatchObject({ name: 'SIRH', writesBack: true });
  expect(`${typed.out}${again.out}${typed.err}${again.err}`).not.toContain('client-secret');

  const tried = await directory(['sync', '--name', 'SIRH']);
  expect(tried.code).toBe(0);
  expect(tried.out).toMatch(/Prénom1 Nom1/);
  expect(tried.out).toMatch(/À ajouter : 5\./);
  const first = json(await directory(['sync', '--name', 'SIRH', '--yes', '--json']));
  expect(first).toMatchObject({ applied: true, counts: { read: 5, added: 5, left: 0 } });
  expect(JSON.stringify(first).match(traces)).toBeNull();
  const same = json(await directory(['sync', '--name', 'SIRH', '--yes', '--json']));
  expect(same).toMatchObject({ applied: true, counts: { added: 0, changed: 0, unchanged: 5 } });
}, 1_200_000);

test('webhooks are listened to by a secret that is never an argument, and told where to be sent', async () => {
  const more = { PUBLIC_URL: 'https://etincelle.acme.example', HOOK: 'shown-once-by-lucca' };
  const webhook = (args: readonly string[], typed = '') =>
    directory(['webhook', '--name', 'SIRH', ...args], typed, more);
  const { url, ...before } = json(await webhook(['--address']));
  expect(url).toMatch(/^https:\/\/etincelle\.acme\.example\/hris\/sandbox\/[\w-]+$/);
  expect(before).toEqual({ kind: 'lucca', name: 'SIRH', listens: false });
  const on = await webhook(['--secret-from', 'HOOK']);
  expect(json(on)).toEqual({ kind: 'lucca', name: 'SIRH', url, listens: true });
  expect(on.out + on.err).not.toContain('shown-once');
  expect(json(await webhook([], 'another-secret\n'))).toMatchObject({ listens: true });
  expect(json(await webhook(['--off']))).toMatchObject({ listens: false });
  expect(await webhook([], 'short\n')).toMatchObject({ code: 1, out: '' });
  const both = await webhook(['--off', '--address']);
  expect([both.code, both.err]).toEqual([1, expect.stringContaining('Write:')]);
}, 1_200_000);

test('too many leaving stops it, and what is wrong is told in words, with 1 as the end', async () => {
  lucca.people.splice(3);
  const stopped = await directory(['sync', '--name', 'SIRH', '--yes']);
  expect([stopped.code, stopped.out]).toEqual([1, expect.stringMatching(/2 .*5|5 .*2/s)]);
  const left = json(await directory(['sync', '--name', 'SIRH', '--yes', '--json', '--leave-at-most', '50']));
  expect(left).toMatchObject({ applied: true, counts: { left: 2 } });

  const nobody = await directory(['sync', '--name', 'Autre']);
  expect([nobody.code, nobody.err]).toEqual([1, expect.stringContaining('Autre')]);
  await directory(connect(), 'wrong-secret\n');
  const refused = await directory(['sync', '--name', 'SIRH', '--json']);
  expect([refused.code, json(refused).error]).toEqual([1, 'credentials']);
  for (const wrong of [
    ['connect', 'lucca', '--url', lucca.url],
    ['connect', 'lucca', '--name', 'X', '--account', 'a/b'],
    ['sync', '--name', 'SIRH', '--yes', '--dry-run'],
    ['sync', '--name', 'SIRH', '--leave-at-most', '101'],
  ]) {
    const ended = await directory(wrong, 'x\n');
    expect([ended.code, ended.err]).toEqual([1, expect.stringContaining('Write:')]);
  }
  const insecure = await directory(
    ['connect', 'lucca', '--name', 'X', '--url', 'http://acme.example', '--id', 'client'],
    'x\n',
  );
  expect(insecure.code).toBe(1);
  const none = await directory(connect('--secret-from', 'NOT_SET'));
  expect(none.code).toBe(1);
}, 1_200_000);
