import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { systemOf } from '../../../src/application/actor.js';
import { createKey } from '../../../src/application/apiKeys/createKey.js';
import { sandboxId } from '../../../src/composition/ownOrganisation.js';
import type { KeyScope } from '../../../src/domain/apiKeys/apiKey.js';
import { openStore } from '../../../src/persistence/index.js';
import { newId } from '../../contracts/samples.js';
import { openSandbox, type RunningSandbox } from '../../sandbox/running.js';
import { eventually } from '../../support/eventually.js';
import { collectingLog } from '../../support/world.js';
import { isSignedBy, type Receiver, startReceiver } from '../../webhooks/receiver.js';

/** What docs/api.md tells a newcomer to type, typed as it stands there, in the sandbox that they have. */
const guide = readFileSync(join(import.meta.dirname, '../../../docs/api.md'), 'utf8');
const canType = ['curl', 'openssl', 'bash'].every((name) => spawnSync('which', [name]).status === 0);
const whenTyped = canType ? test : test.skip;
const year = new Date().getFullYear() + 1;

/** The blocks of one language below a heading, without the indentation of a list. */
function blocksOf(heading: string, language: string): string[] {
  const [, section = ''] = guide.split(`\n## ${heading}\n`);
  const [own = ''] = section.split('\n## ');
  return [...own.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)\\n *\`\`\`$`, 'gmu'))].map(
    ([, indent = '', block = '']) => block.replaceAll(new RegExp(`^${indent}`, 'gmu'), ''),
  );
}

let sandbox: RunningSandbox;
let receiver: Receiver;
let keys: Readonly<Record<string, string>>;
beforeAll(async () => {
  receiver = await startReceiver();
  sandbox = await openSandbox({
    ...{ WEBHOOK_PRIVATE_HOSTS: receiver.host, TOKEN_ENCRYPTION_KEY: randomBytes(32).toString('base64') },
  });
  const opened = await openStore(sandbox.databaseUri);
  const ports = {
    ...{ ...opened.store, clock: { now: () => new Date() }, newId, log: collectingLog() },
    wakeWebhooks: () => {},
  };
  const keyOf = async (name: string, scopes: readonly KeyScope[]) => {
    const made = await createKey(ports, systemOf(sandboxId), { name, scopes });
    if (made.kind !== 'created') throw new Error(made.kind);
    return made.key;
  };
  keys = { demo: await keyOf('demo', ['read', 'write']), hooks: await keyOf('hooks', ['webhooks']) };
  await opened.close();
});
afterAll(async () => {
  await sandbox.close();
  await receiver.close();
});

interface Typed {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever JSON was answered.
  readonly body: any;
}

/** Runs it in a shell. The commands of npm give what they print, and the addresses are those of this test. */
async function type(script: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  const shell = [
    'set -eu',
    `npm() { case "$*" in
      "run -s keys -- create --name demo --scopes read,write") echo '{"key":"${keys.demo}"}';;
      "run -s keys -- create --name hooks --scopes webhooks") echo '{"key":"${keys.hooks}"}';;
      "ci" | "start") ;;
      *) echo "nobody knows: npm $*" >&2; exit 1;;
    esac; }`,
    'curl() { command curl -w \'\\n%{http_code}\\n\' "$@"; }',
    script,
  ].join('\n');
  const own = shell
    .replaceAll('http://localhost:3978', sandbox.url)
    .replaceAll('https://hooks.example.org/etincelle', receiver.url)
    .replaceAll('2027-', `${year}-`);
  const child = spawn('bash', ['-c', own], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((done) => child.once('close', done));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect([await ended, err]).toEqual([0, '']);
  return out;
}

/** What each request of it was answered. */
async function answersOf(script: string): Promise<Typed[]> {
  const lines = (await type(script)).trimEnd().split('\n');
  return lines.flatMap((line, at) =>
    at % 2 === 0 ? [{ body: JSON.parse(line), status: Number(lines[at + 1]) }] : [],
  );
}

const fiveMinutes = () => blocksOf('Somebody signed up in five minutes', 'sh') as [string, string, string];
const withValues = (script: string, values: Readonly<Record<string, string>>) =>
  Object.entries(values).reduce((left, [name, value]) => left.replaceAll(name, value), script);

/** Those whom a newcomer may take from the two lists. */
async function offered(): Promise<[mission: string, person: string, email: string][]> {
  const [setUp, lists] = fiveMinutes();
  const [missions, people] = await answersOf(`${setUp}\n${lists}`);
  expect([missions?.status, people?.status]).toEqual([200, 200]);
  const single = missions?.body.data.filter(({ slots }: { slots: unknown[] }) => slots.length === 1);
  return single.flatMap(({ id }: { id: string }) =>
    people?.body.data.map((person: { id: string; email: string }) => [id, person.id, person.email]),
  );
}

/** What was typed, and what came of it. Of whom the company has, some are on a mission at that time already: then the next. */
async function signsUp(): Promise<{ typed: string; made: Typed['body'] }> {
  const [setUp, , signUp] = fiveMinutes();
  for (const [MISSION, person, EMAIL] of await offered()) {
    const values = { MISSION, EMAIL, 'first-try': newId() };
    const typed = withValues(`${setUp}\n${signUp}`, values);
    const [answer] = await answersOf(typed);
    if (answer?.status !== 201 || answer.body.state !== 'confirmed') continue;
    expect(answer.body).toMatchObject({ mission: MISSION, person });
    return { typed, made: answer.body };
  }
  throw new Error('nobody could be signed up');
}

whenTyped('five minutes: what there is, somebody signed up once, and off again', async () => {
  const { typed, made } = await signsUp();
  expect(await answersOf(typed)).toEqual([{ status: 201, body: made }]);
  const [setUp] = fiveMinutes();
  const [, withdraw = ''] = /^3\. Off again: `(curl [^`]+)`\.$/mu.exec(guide) ?? [];
  const [off] = await answersOf(`${setUp}\n${withValues(withdraw, { ENGAGEMENT: made.id })}`);
  expect(off).toMatchObject({ status: 200, body: { id: made.id, state: 'withdrawn' } });
});

whenTyped('a mission is made as the guide shows', async () => {
  const [setUp] = fiveMinutes();
  const [making = ''] = blocksOf('Making and announcing a mission', 'sh');
  const [made] = await answersOf(`${setUp}\n${making}`);
  expect(made).toMatchObject({ status: 201, body: { title: 'Repeindre la salle', status: 'draft' } });
});

whenTyped('a mission is told to some, and in a channel, as the guide shows', async () => {
  const [setUp, lists] = fiveMinutes();
  const [, telling = ''] = blocksOf('Making and announcing a mission', 'sh');
  const [listing = '', ...making] = telling.split('\n');
  const [missions, , chats] = await answersOf(`${setUp}\n${lists}\n${listing}`);
  const [slack] = chats?.body.data.filter(({ platform }: { platform: string }) => platform === 'slack') ?? [];
  const MISSION = missions?.body.data.at(-1).id;
  const values = { MISSION, WORKSPACE: slack.id, CHANNEL: 'C0ENGAGE1' };
  const typed = withValues(`${setUp}\n${making.join('\n')}`, values);
  const [told] = await answersOf(typed);
  const posts = { workspace: slack.id, channels: ['C0ENGAGE1'] };
  expect(told).toMatchObject({ status: 201, body: { audience: { language: 'fr' }, posts } });
  expect(await answersOf(typed)).toEqual([told]);
});

whenTyped(
  'a webhook is made, and what arrives is verified by node and by openssl as the guide shows',
  async () => {
    const [setUp] = fiveMinutes();
    const [making = '', verifying = ''] = blocksOf('Webhooks', 'sh');
    const untilCommands = making.split('\n').filter((line) => !line.startsWith('npm run -s webhooks'));
    const [made] = await answersOf(`${setUp}\n${untilCommands.join('\n')}`);
    expect(made).toMatchObject({ status: 201, body: { secret: expect.stringMatching(/^whsec_/) } });
    await signsUp();
    const sent = await eventually(() => {
      const [first] = receiver.received;
      if (!first) throw new Error('nothing has arrived');
      return first;
    });
    const { secret: SECRET } = made?.body ?? {};
    expect(isSignedBy(SECRET, sent)).toBe(true);
    const [ID, AT, signature] = ['id', 'timestamp', 'signature'].map((name) =>
      String(sent.headers[`webhook-${name}`]),
    ) as [string, string, string];
    const output = await type(verifying, { ID, AT, BODY: sent.body, SECRET });
    expect(`v1,${output.trim()}`).toBe(signature);
    const [code = ''] = blocksOf('Webhooks', 'js');
    const judged = (body: string) => {
      const asked = `const [secret, headers, body] = JSON.parse(process.argv[1]);`;
      const program = `${code}\n${asked}\nconsole.log(isOurs(secret, headers, body));`;
      const told = JSON.stringify([SECRET, sent.headers, body]);
      return spawnSync(process.execPath, ['--input-type=module', '-e', program, told])
        .stdout.toString()
        .trim();
    };
    expect([judged(sent.body), judged(`${sent.body} `)]).toEqual(['true', 'false']);
  },
);
