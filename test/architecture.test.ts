import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { environment } from '../src/config/index.js';
import { filesBelow, read, root } from './support/sourceFiles.js';

const source = filesBelow('src');
const importPattern =
  /(?:^|\n)(?:import|export)\s[^'"]*?from\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'|import\('([^']+)'\)/g;

const valueImports = /(?:^|\n)(?:import|export)\s(?!type\b)[^'"]*?from\s*'([^']+)'/g;

function importsOf(file: string, pattern = importPattern): string[] {
  return [...read(file).matchAll(pattern)].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
}

/** The folder of the house a file belongs to: `platforms/slack` and `platforms/teams` are two. */
function houseOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  if (!path.slice(4).includes('/') || first === 'composition') return 'top';
  return first === 'platforms' ? `${first}/${second}` : first;
}

const inward: Record<string, readonly string[]> = {
  domain: [],
  config: ['domain'],
  application: ['domain'],
  i18n: ['domain'],
  messages: ['application', 'domain'],
  conversation: ['messages', 'application', 'domain'],
  outbox: ['messages', 'application', 'domain'],
  // Where other people's addresses are reached from.
  outbound: ['application', 'domain'],
  webhooks: ['outbound', 'application', 'domain'],
  'platforms/shared': ['conversation', 'messages', 'application', 'domain', 'i18n'],
  'platforms/slack': ['platforms/shared', 'conversation', 'messages', 'application', 'domain', 'i18n'],
  // Without an app id it is for this very machine alone, and so are the stand-ins. One rule for all three.
  'platforms/teams': [
    'platforms/shared',
    'conversation',
    'messages',
    'application',
    'domain',
    'i18n',
    'http',
  ],
  // Letters are HTML, as pages are: both escape alike.
  'platforms/email': ['platforms/shared', 'messages', 'application', 'domain', 'i18n', 'http'],
  persistence: ['application', 'domain'],
  scheduling: ['application', 'domain'],
  languageModel: ['application'],
  hris: ['application', 'domain'],
  // What a file says is what a form would. The forms' own readers read it, in the words of both languages.
  imports: ['messages', 'application', 'domain', 'i18n'],
  // A file of people is read as a file of missions is.
  directory: ['imports', 'outbound', 'domain'],
  // What SCIM sends is read as any directory's word is.
  http: ['application', 'domain', 'i18n', 'imports', 'directory', 'reports'],
  // What both pages in a browser are made of.
  browser: [],
  // The page of the console: types of what it asks for.
  console: ['browser', 'http', 'domain'],
  reports: [],
  observability: ['conversation', 'application', 'domain'],
  'embedded-mongo': [],
  sandbox: ['browser', 'application', 'domain', 'http'],
};

/** What the platforms may know of the conversation: what they hand over, and what a button carries. */
const front = ['incoming', 'intents', 'lists'].map((name) => `src/conversation/${name}.js`);

test.each(source.filter((file) => houseOf(file) !== 'top'))('%s imports inwards only', (file) => {
  const house = houseOf(file);
  const allowed = [house, ...(inward[house] ?? [])];
  const reached = importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => houseOf(relative(root, resolve(root, dirname(file), name))));
  expect(reached.filter((other) => !allowed.includes(other))).toEqual([]);
});

test.each(source.filter((file) => /^src\/(platforms|observability)\//.test(file)))(
  '%s knows the front of the conversation only',
  (file) => {
    const reached = importsOf(file).map((name) => relative(root, resolve(root, dirname(file), name)));
    const inside = reached.filter((path) => path.startsWith('src/conversation/'));
    expect(inside.filter((path) => !front.includes(path))).toEqual([]);
  },
);

test('a switch on a union names every case: there is no default', () => {
  const own = source.filter((file) => !['embedded-mongo', 'sandbox'].includes(houseOf(file)));
  expect(own.filter((file) => /^\s*default:/m.test(read(file)))).toEqual([]);
});

test('acts name what they need: none is handed every port', () => {
  const acting = source.filter((file) => /^src\/(application|messages|conversation|outbox)\//.test(file));
  const named = acting.filter((file) => file !== 'src/application/ports/index.ts');
  expect(named.filter((file) => /\bPorts\b/.test(read(file)))).toEqual([]);
});

test('one function alone moves an engagement from one state to another', () => {
  const moving = source.filter((file) => /\bengagements\.move\(organisation/.test(read(file)));
  expect(moving).toEqual(['src/application/engagements/transition.ts']);
});

const vendors: Record<string, string | readonly string[]> = {
  '@slack/': 'platforms/slack',
  botbuilder: 'platforms/teams',
  nodemailer: 'platforms/email',
  mongoose: 'persistence',
  agenda: 'scheduling',
  '@agendajs/': 'scheduling',
  mingo: 'embedded-mongo',
  bson: 'embedded-mongo',
  adaptivecards: 'sandbox',
  preact: ['sandbox', 'console'],
  '@microsoft/teams-js': 'console',
  jose: 'platforms/teams',
  express: 'http',
  '@asteasolutions/': 'http',
  '@modelcontextprotocol/': 'http',
  'raw-body': 'platforms/shared',
  'csv-parse': 'imports',
  '@fastify/busboy': 'http',
  'openid-client': 'http',
  'chrono-node': 'conversation',
  'date-holidays': 'domain',
  'ical-generator': 'http',
  uqr: 'http',
  'intl-messageformat': 'i18n',
  pino: 'observability',
  'write-excel-file': 'reports',
  'prom-client': 'observability',
};

test.each(Object.entries(vendors))('%s is named in src/%s only', (vendor, home) => {
  const named = source.filter((file) =>
    importsOf(file).some(
      (name) => name === vendor || name.startsWith(vendor.endsWith('/') ? vendor : `${vendor}/`),
    ),
  );
  expect([...new Set(named.map(houseOf))].sort()).toEqual([home].flat().sort());
});

test('no file is longer than 250 lines, and half of them have 60 or fewer', () => {
  const lengths = source.map((file) => ({ file, lines: read(file).split('\n').length - 1 }));
  expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
  const tests = filesBelow('test').filter((file) => read(file).split('\n').length - 1 > 250);
  expect(tests).toEqual([]);
});

const bare = (file: string) => file.replace(/\.(js|tsx?)$/, '');

// The embedded database evaluates expressions inside expressions: its evaluators name each other.
test('no files import each other in a circle, types aside', () => {
  const graph = new Map(
    source.map((file) => [
      bare(file),
      houseOf(file) === 'embedded-mongo'
        ? []
        : importsOf(file, valueImports)
            .filter((name) => name.startsWith('.') && name.endsWith('.js'))
            .map((name) => bare(relative(root, resolve(root, dirname(file), name)))),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    if (done.has(file) || trail.includes(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of source) visit(bare(file), []);
  expect(circles).toEqual([]);
});

test('.env.example names exactly the variables of the configuration, and those that docker compose asks for', () => {
  const named = [...read('.env.example').matchAll(/^(?:# )?([A-Z_]+)=/gm)].map((found) => found[1]);
  const composed = [...read('docker-compose.yml').matchAll(/\$\{([A-Z_]+)/g)].map((found) => found[1]);
  expect(composed.length).toBeGreaterThan(0);
  expect(named.sort()).toEqual([...new Set([...Object.keys(environment.shape), ...composed])].sort());
});

test('what the container image sets is not undone by an empty line of .env.example', () => {
  const [, image = ''] = /^ENV (.+)$/m.exec(read('Dockerfile')) ?? [];
  const names = image.split(' ').map((one) => one.split('=')[0] ?? '');
  expect(names).toContain('DATA_DIR');
  for (const name of names) expect(read('.env.example')).not.toMatch(new RegExp(`^${name}=`, 'm'));
});

test('every file and folder that docs/architecture.md names is there', () => {
  const named = [...read('docs/architecture.md').matchAll(/`((?:src|test|docs)\/[\w./-]+)`/g)];
  const paths = named.map(([, path = '']) => path);
  const isThere = (path: string) => [path, `${path}.ts`].some((one) => existsSync(resolve(root, one)));
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !isThere(path))).toEqual([]);
});

test('every npm command of the README exists', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const builtIn = ['ci', 'test', 'start', 'install'];
  const text = ['README.md', 'CONTRIBUTING.md'].map(read).join('\n');
  const run = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map((found) => found[1] ?? '');
  const plain = [...text.matchAll(/npm (?!run)([\w-]+)/g)].map((found) => found[1] ?? '');
  expect(run.filter((name) => !(name in scripts))).toEqual([]);
  expect(plain.filter((name) => !builtIn.includes(name))).toEqual([]);
  expect(run.length + plain.length).toBeGreaterThan(0);
});

test('the lock file names the packages of every platform, so that `npm ci` works on each', () => {
  const lock = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const locked = new Set(Object.keys(lock.packages).map((path) => path.split('node_modules/').at(-1)));
  const wanted = Object.values(lock.packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {}));
  expect(wanted.filter((name) => !locked.has(name))).toEqual([]);
});
