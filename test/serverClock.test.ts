import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const source = resolve(import.meta.dirname, '..', 'src');
// A database knows instants only; what it does with dates is checked against an engine.
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.startsWith('embedded-mongo'),
);

/** What reads or writes an instant on the clock of the machine. */
const ofTheMachine = [
  /\.(get|set)(Hours|Minutes|Date|Day|Month|FullYear)\(/g,
  /\.(getTimezoneOffset|toDateString|toTimeString|toLocal)\(/g,
  /\bDateTime\.(local|now)\(/g,
  /\bnew Date\([^()]*,[^()]*\)/g,
];
/** Calls that are on the clock of the machine unless a zone is given. */
const unlessZoned = [
  /\bDateTime\.from\w+\(/g,
  /\bIntl\.DateTimeFormat\(/g,
  /\.toLocale(Date|Time)?String\(/g,
];
/** A zip archive has no zones. Its times are written and read on the machine's clock, so that this one is the same everywhere. */
const allowed = ['manifests/writeManifests.ts: new Date(2000, 0, 1)'];

/** From the opening bracket before `start` to the one that closes it. */
function argumentsAt(text: string, start: number): string {
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < text.length; end += 1) {
    if (text[end] === '(') depth += 1;
    if (text[end] === ')') depth -= 1;
  }
  return text.slice(start, end);
}

function onTheMachinesClock(file: string, text: string): string[] {
  const found = ofTheMachine.flatMap((pattern) => [...text.matchAll(pattern)].map(([call]) => call));
  const calls = unlessZoned.flatMap((pattern) => [...text.matchAll(pattern)]);
  const unzoned = calls.filter(
    (call) => !/zone/i.test(argumentsAt(text, (call.index ?? 0) + call[0].length)),
  );
  return [...found, ...unzoned.map(([call]) => call)].map((call) => `${file}: ${call}`);
}

test('no time is read or written on the clock of the machine', () => {
  const found = files.flatMap((file) => onTheMachinesClock(file, readFileSync(join(source, file), 'utf8')));
  expect(found).toEqual(allowed);
});

test.each([
  'at.getHours()',
  'at.setHours(9)',
  'DateTime.now()',
  'new Date(2027, 2, 28)',
  'at.toLocaleString("fr")',
  'new Intl.DateTimeFormat("fr", { hour: "numeric" }).format(at)',
  'DateTime.fromJSDate(at).plus({ days: 1 })',
])('%s would be found', (text) => {
  expect(onTheMachinesClock('x.ts', text)).toHaveLength(1);
});
