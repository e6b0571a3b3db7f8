import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importScheduledFiles } from '../../../src/application/people/files/importScheduledFiles.js';
import { openPeopleFolder } from '../../../src/directory/peopleFolder.js';
import { createWorld } from '../../support/world.js';

let path: string;
beforeEach(async () => {
  path = await mkdtemp(join(tmpdir(), 'people-'));
});
afterEach(() => rm(path, { recursive: true, force: true }));

const csv = (numbers: readonly number[]) =>
  ['Matricule;Nom', ...numbers.map((one) => `${one};Nom${one}`)].join('\n');
const upTo = (most: number) => Array.from({ length: most }, (_, at) => at + 1);

async function scene(mode: 'full' | 'delta' = 'full') {
  const world = await createWorld();
  const { ports, organisation } = world;
  const folder = () => ({ organisationId: organisation.id, mode, ...openPeopleFolder(path) });
  const deps = { ...ports, peopleSources: [folder()] };
  let at = 1_800_000_000;
  const put = async (name: string, content: string | Uint8Array) => {
    await writeFile(join(path, name), content);
    at += 10;
    await utimes(join(path, name), at, at);
  };
  const look = async (times = 2) => {
    for (let count = 0; count < times; count += 1) await importScheduledFiles(deps);
    return (await ports.scheduledFiles.find(organisation.id, 'folder'))?.run ?? null;
  };
  const here = async (number: number) => {
    const found = await ports.employees.findByNumber(organisation.id, String(number));
    return found?.fromDirectory?.active ?? null;
  };
  return { ...world, deps, folder, put, look, here };
}

test('a file is read once it stays the same, and then never again until another is there', async () => {
  const { put, look, here, log, deps } = await scene();
  expect(await look()).toBeNull();
  await put('one.csv', csv(upTo(10)));
  expect(await look(1)).toBeNull();
  expect(await here(1)).toBeNull();
  expect(await look(1)).toMatchObject({ end: 'done', counts: { added: 10, leaving: 0 } });
  expect(await here(1)).toBe(true);
  await look(5);
  await put('again.csv', csv(upTo(10)));
  await look();
  expect(log.lines.filter((line) => line.includes('people.file '))).toHaveLength(1);
  await put('next.csv', csv(upTo(9)));
  await put('notes.md', csv([77]));
  await put('.hidden.csv', csv([78]));
  await Promise.all([importScheduledFiles(deps), importScheduledFiles(deps), importScheduledFiles(deps)]);
  expect(await look()).toMatchObject({ end: 'done', counts: { added: 0, leaving: 1 } });
  expect([await here(10), await here(77), await here(78)]).toEqual([false, null, null]);
  expect(log.lines.join('\n')).not.toContain('Nom');
});

test('what was read is known by its name, time and size: it is read no more', async () => {
  const { put, look, here, deps, folder } = await scene('delta');
  await put('one.csv', csv([1]));
  await look();
  await writeFile(join(path, 'one.csv'), csv([2]));
  await utimes(join(path, 'one.csv'), 1_800_000_010, 1_800_000_010);
  await look(3);
  expect(await here(2)).toBeNull();
  // A process that has not read it yet does.
  const other = { ...deps, peopleSources: [folder()] };
  await importScheduledFiles(other);
  await importScheduledFiles(other);
  expect(await here(2)).toBe(true);
});

test('too many leaving stops it, and what cannot be read is told by a code; nobody is changed', async () => {
  const { put, look, here, log } = await scene();
  await put('one.csv', csv(upTo(10)));
  await look();
  await put('two.csv', csv(upTo(3)));
  expect(await look()).toMatchObject({ end: 'stopped', counts: { leaving: 7 } });
  expect(await here(10)).toBe(true);
  expect(log.lines.filter((line) => line.startsWith('warn people.file '))).toHaveLength(1);
  await put('three.csv', 'Matricule;Nom;Entrée\n11;Ana;03/05/2026');
  expect(await look()).toMatchObject({ end: 'unread', code: 'datesAmbiguous', counts: null });
  await put('four.csv', new Uint8Array([80, 75, 0, 0]));
  expect(await look()).toMatchObject({ end: 'unread', code: 'notText' });
  await put('five.csv', 'Action;Matricule;Nom\najout;12;Luc');
  expect(await look()).toMatchObject({ end: 'done', counts: { added: 1, leaving: 0 } });
});

test('a folder of changes makes nobody leave; without a folder nothing is looked at; one that is gone is noted', async () => {
  const { put, look, here, ports, organisation, log } = await scene('delta');
  await put('one.csv', csv(upTo(5)));
  await look();
  await put('two.csv', csv([6]));
  expect(await look()).toMatchObject({ end: 'done', counts: { added: 1, leaving: 0 } });
  expect(await here(1)).toBe(true);
  await importScheduledFiles(ports);
  await rm(path, { recursive: true });
  await look();
  const state = await ports.scheduledFiles.find(organisation.id, 'folder');
  expect(state).toMatchObject({ run: { name: 'two.csv' }, trouble: { code: 'noFolder' }, troublesTold: [] });
  expect(log.lines.filter((line) => line.includes('people.fileTrouble'))).toHaveLength(1);
  await mkdir(path);
  await put('two.csv', csv([6]));
  await look();
  expect(await ports.scheduledFiles.find(organisation.id, 'folder')).toMatchObject({ trouble: null });
});

test('a file that was stopped is taken up again once the company lets more people leave', async () => {
  const { put, look, here, ports, organisation } = await scene();
  await put('one.csv', csv(upTo(10)));
  await look();
  await put('two.csv', csv(upTo(5)));
  expect(await look()).toMatchObject({ end: 'stopped', stopped: { leaving: 5, of: 10, percent: 20 } });
  await ports.organisations.setPolicy(organisation.id, { leaveAtMost: 50 });
  expect(await look(1)).toMatchObject({ end: 'done', counts: { leaving: 5 } });
  expect(await here(10)).toBe(false);
});

test('half of a file, which is cut or still grows while it is opened, is no file; whole again it is read', async () => {
  const { put, folder } = await scene();
  const { look } = folder();
  const whole = csv(upTo(10));
  const given = async (known: Parameters<typeof look>[0] = null) => {
    const looked = await look(known);
    return looked?.kind === 'file' ? Buffer.from(looked.bytes).toString() : (looked?.kind ?? null);
  };
  await put('one.csv', whole);
  expect([await given(), await given()]).toEqual([null, whole]);
  /** What is known of it is asked for once it was found, and before it is opened. */
  const writing = (content: string) => ({
    tags: null,
    get digest() {
      writeFileSync(join(path, 'one.csv'), content);
      return 'of another';
    },
  });
  expect(await given(writing(whole.slice(0, 40)))).toBeNull();
  await put('one.csv', whole);
  expect([await given(), await given()]).toEqual([null, whole]);
  expect(await given(writing(`${whole}\n11;Nom11`))).toBeNull();
  expect([await given(), await given()]).toEqual([null, `${whole}\n11;Nom11`]);
});
