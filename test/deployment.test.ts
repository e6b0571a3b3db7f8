import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const workflows = readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`);

/** What follows a word at the beginning of a line, comments left out. */
const after = (word: RegExp, file: string): string[] =>
  [...read(file).matchAll(new RegExp(`^\\s*(?:- )?${word.source}\\s+(\\S+)`, 'gm'))].map(
    (found) => found[1] ?? '',
  );

const pinnedImage = /^[a-z0-9./-]+:[\w.-]+@sha256:[0-9a-f]{64}$/;

test('every image of the Dockerfile is pinned by digest, or is a stage before', () => {
  const stages = [...read('Dockerfile').matchAll(/^FROM (\S+)(?: AS (\S+))?$/gm)];
  const names = stages.map((found) => found[2]);
  const foreign = stages
    .map((found) => found[1] ?? '')
    .filter((from, at) => !names.slice(0, at).includes(from));
  expect(stages).toHaveLength([...read('Dockerfile').matchAll(/^FROM/gm)].length);
  expect(foreign.length).toBeGreaterThan(0);
  for (const image of foreign) expect(image).toMatch(pinnedImage);
});

test.each(['docker-compose.yml', ...workflows])('every image of %s is pinned by digest', (file) => {
  const images = after(/image:/, file);
  expect(images).toHaveLength([...read(file).matchAll(/image:/g)].length);
  for (const image of images) expect(image).toMatch(pinnedImage);
});

test.each(workflows)('every action of %s is pinned by commit, with its version beside it', (file) => {
  const lines = read(file)
    .split('\n')
    .filter((line) => line.includes('uses:'));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$/);
});

test('one database for all: what CI runs against is what docker compose starts', () => {
  const images = [...workflows, 'docker-compose.yml'].flatMap((file) => after(/image:/, file));
  expect(new Set(images.filter((image) => image.startsWith('mongo:'))).size).toBe(1);
});

test('each service of docker compose can write to its volume only, gain no rights, and has no empty password', () => {
  const services = read('docker-compose.yml')
    .split(/^ {2}(?=\w+:$)/m)
    .slice(1, 3);
  expect(services.map((text) => text.split(':')[0])).toEqual(['etincelle', 'mongo']);
  for (const text of services) {
    expect(text).toMatch(/^ {4}read_only: true$/m);
    expect(text).toMatch(/^ {4}cap_drop: \[ALL\]$/m);
    expect(text).toMatch(/^ {4}security_opt: \[no-new-privileges:true\]$/m);
    expect(text).toMatch(/\$\{MONGO_PASSWORD:\?/);
  }
});
