import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { startEmbeddedMongo } from '../../src/embedded-mongo/index.js';
import { changes, wholeList } from '../directory/peopleFiles.js';
import { plain } from '../scenarios/steps.js';

/** The command as somebody types it: a process of its own, on a folder of its own. */
let folder: string;
beforeEach(async () => {
  const cache = resolve('node_modules/.cache/etincelle-test');
  await mkdir(cache, { recursive: true });
  folder = await mkdtemp(join(cache, 'directory-'));
  const bundle = { bundle: true, packages: 'external', platform: 'node', format: 'esm' } as const;
  await build({
    ...bundle,
    entryPoints: ['src/composition/directory/cli.ts'],
    outfile: join(folder, 'cli.mjs'),
  });
});
afterEach(() => rm(folder, { recursive: true }));

interface Ended {
  readonly code: unknown;
  readonly out: string;
  readonly err: string;
}

async function directory(...args: string[]): Promise<Ended> {
  const env = { PATH: process.env.PATH ?? '', DATA_DIR: join(folder, 'data'), DEFAULT_LOCALE: 'fr' };
  const child = spawn(process.execPath, [join(folder, 'cli.mjs'), ...args], { env });
  const ended = new Promise((done) => child.once('close', done));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, out: plain(out), err };
}

async function file(name: string, content: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const json = ({ out, err }: Ended) => {
  if (out === '') throw new Error(err);
  return JSON.parse(out);
};

// Each test starts up to eight processes, which open a database: a slow machine gets its time.
test('a file is shown first, applied with --yes, and changes nothing the second time', async () => {
  const path = await file('people.csv', wholeList);
  const shown = await directory('import', path);
  expect(shown.code).toBe(0);
  expect(shown.out).toContain('Ligne 5 : Thérèse CARON arrive.');
  expect(shown.out).toMatch(/À ajouter : 5\..*Déjà parties : 1\..*\n.*--yes/);
  expect(json(await directory('import', path, '--json'))).toMatchObject({ applied: false, unchanged: 0 });
  const done = await directory('import', path, '--full', '--yes', '--json');
  expect(done.code).toBe(0);
  expect(json(done)).toMatchObject({ applied: true, notDone: [], unknownManagers: 0 });
  expect(json(done).added[0]).toEqual({
    ...{ line: 2, employeeNumber: '00001', email: 'yoann.robin@acme.example', name: 'Yoann ROBIN' },
  });
  const again = json(await directory('import', path, '--full', '--yes', '--json'));
  expect(again).toMatchObject({ ...{ added: [], changed: [], leaving: [] }, unchanged: 5 });
}, 1_200_000);

test('when people would leave it has to be said what the file is, and too many stop it', async () => {
  await directory('import', await file('people.csv', wholeList), '--yes');
  const [head, ...lines] = new TextDecoder().decode(wholeList).trim().split('\n');
  const one = await file('one.csv', [head, ...lines.filter((line) => !line.includes('CARON'))].join('\n'));
  const unsaid = await directory('import', one, '--yes');
  expect([unsaid.code, unsaid.out]).toEqual([1, expect.stringContaining('--full')]);
  expect(json(await directory('import', one, '--delta', '--json'))).toMatchObject({ leaving: [] });
  const few = await file('few.csv', [head, ...lines.slice(0, 2)].join('\n'));
  const stopped = await directory('import', few, '--full', '--yes', '--json');
  expect(stopped.code).toBe(1);
  expect(json(stopped)).toMatchObject({ applied: false, stopped: { leaving: 3, of: 5, leaveAtMost: 20 } });
  const left = json(await directory('import', one, '--full', '--yes', '--json'));
  expect(left).toMatchObject({ applied: true, leaving: [{ line: null, employeeNumber: '00012' }] });
  const back = json(await directory('import', await file('all.csv', wholeList), '--full', '--yes', '--json'));
  expect(back).toMatchObject({ broughtBack: [{ line: 5, employeeNumber: '00012' }] });
}, 1_200_000);

test('what is refused is told by its line, and a file that cannot be read says how to mend it', async () => {
  const bad = json(await directory('import', await file('changes.csv', changes), '--json'));
  expect(bad.refused).toEqual([
    { line: 3, reason: 'sameNumber', other: 9 },
    { line: 9, reason: 'sameNumber', other: 3 },
    { line: 10, reason: 'sameEmail', other: 3 },
    { line: 11, reason: 'unreadable', field: 'email' },
    { line: 12, reason: 'unreadable', field: 'startsOn' },
    { line: 15, reason: 'unreadable', field: 'action' },
  ]);
  const full = await directory('import', join(folder, 'changes.csv'), '--full', '--json');
  expect([full.code, json(full).error]).toEqual([1, 'actionsAreNoList']);
  const dates = await file('dates.csv', 'Matricule;Nom;Entrée\n1;Ana;03/05/2020');
  const asked = await directory('import', dates, '--yes');
  expect([asked.code, asked.out]).toEqual([1, expect.stringContaining('--dates dmy')]);
  expect((await directory('import', dates, '--dates', 'mdy', '--yes')).code).toBe(0);
  const nonsense = await directory('remove', dates);
  expect([nonsense.code, nonsense.err]).toEqual([1, expect.stringContaining('import FILE')]);
}, 1_200_000);

test('a folder that something else uses is left alone', async () => {
  const path = await file('people.csv', wholeList);
  const engine = await startEmbeddedMongo({ dataDir: join(folder, 'data') });
  const refused = await directory('import', path, '--yes');
  await engine.stop();
  expect(refused.code).toBe(1);
  expect(refused.err).not.toBe('');
  expect(json(await directory('import', path, '--json'))).toMatchObject({ applied: false });
}, 1_200_000);

test('a directory is let in by one line of JSON; the same name again gives another token', async () => {
  const first = await directory('connect', 'scim', '--name', 'Entra');
  expect(first.err).toBe('');
  const { url, token, clientSecret, ...client } = json(first);
  expect(first.out.trim().split('\n')).toHaveLength(1);
  expect(url).toBe('http://localhost:3978/scim/v2');
  expect(client).toEqual({
    tokenUrl: 'http://localhost:3978/scim/oauth/token',
    clientId: expect.any(String),
  });
  for (const secret of [token, clientSecret]) expect(secret).toMatch(/^[\w-]{43}$/);
  const again = json(await directory('connect', 'scim', '--name', 'Entra', '--group', 'RH=organiser'));
  expect(again).toEqual({
    ...{ url, ...client, token: expect.not.stringMatching(token) },
    clientSecret: expect.not.stringMatching(clientSecret),
  });
  for (const wrong of [
    ['connect', 'scim'],
    ['connect', 'scim', '--name', 'X', '--group', 'RH'],
    ['connect'],
  ]) {
    const refused = await directory(...wrong);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('connect scim --name NAME')]);
  }
}, 1_200_000);
