import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { severalAtOnce } from '../../src/application/severalAtOnce.js';
import type { Employee } from '../../src/domain/people/employee.js';
import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { throwDice } from '../support/dice.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/freePort.js';
import { openTestDatabase } from '../support/mongodb.js';
import { type Chats, openChats } from './chats.js';
import { bundleProgram, type Program, type Running } from './processes.js';
import { report } from './report.js';

const dice = throwDice();
const kills = 6;
const many = 400;
const asked = 80;
const minutes = 60_000;

let program: Program;
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let opened: OpenStore;
let chats: Chats;
let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  program = await bundleProgram();
  folder = await mkdtemp(join(tmpdir(), 'directory-'));
});
beforeEach(async () => {
  database = await openTestDatabase();
  opened = await openStore(database.uri);
  const port = await freePort();
  chats = await openChats(`http://127.0.0.1:${port}`, { slack: 0, teams: 0 });
  env = { ...chats.env, PORT: String(port), MONGODB_URI: database.uri };
});
afterEach(async () => {
  await chats.stop();
  await opened.close();
  await database.close();
});
afterAll(async () => {
  await program.remove();
  await rm(folder, { recursive: true });
});

async function everybody(): Promise<Employee[]> {
  const found: Employee[] = [];
  for await (const some of opened.store.employees.everyone('own', {}, 200)) found.push(...some);
  return found;
}

const told = ({ employeeNumber, name, email, fromDirectory, managerId }: Employee, of: Employee[]) => [
  ...[employeeNumber, name, email, fromDirectory?.active, fromDirectory?.leaving ?? false],
  of.find(({ id }) => id === managerId)?.employeeNumber ?? null,
];
const all = (people: Employee[]) =>
  people
    .filter(({ fromDirectory }) => fromDirectory)
    .map((one) => told(one, people))
    .sort((one, other) => String(one[0]).localeCompare(String(other[0])));

const number = (at: number) => String(at).padStart(5, '0');
const nameOf = (at: number) => `Prénom ${number(at)}`;
const emailOf = (at: number) => `p${at}@acme.example`;
const bossOf = (at: number) => (at < 10 ? null : number(at % 10));
const lineOf = (at: number) =>
  [number(at), nameOf(at), emailOf(at), at < 10 ? '' : emailOf(at % 10)].join(';');

async function fileOf(name: string, lines: readonly number[]): Promise<string> {
  const path = join(folder, name);
  const head = 'Matricule;Nom complet;E-mail;E-mail du manager';
  await writeFile(path, [head, ...lines.map(lineOf)].join('\n'));
  return path;
}

const upTo = (most: number) => Array.from({ length: most }, (_, at) => at);

/** Kills the command when so many people are as it is to make them. True when it was killed, and had not ended by itself. */
async function killedWhen(running: Running, most: number, count: () => Promise<number>): Promise<boolean> {
  const goes = { on: true };
  const ended = running.ended.finally(() => {
    goes.on = false;
  });
  while (goes.on && (await count()) < most);
  await running.end('SIGKILL');
  return (await ended).signal === 'SIGKILL';
}

test(
  'kill -9 in the middle of a file: done again, everybody is there once, and the same again',
  async () => {
    report(`directory: seed ${dice.seed}`);
    const whole = await fileOf('whole.csv', upTo(many));
    const args = (path: string) => ['import', path, '--full', '--yes', '--json', '--leave-at-most', '100'];
    const here = async () => (await everybody()).filter(({ fromDirectory }) => fromDirectory?.active).length;
    let killed = 0;
    for (let nth = 1; nth <= kills; nth += 1) {
      const before = await here();
      const most = before + dice.between(1, Math.max(2, (many - before) / (kills - nth + 1)));
      if (await killedWhen(program.runDirectory(args(whole), env), most, here)) killed += 1;
    }
    const last = program.runDirectory(args(whole), env);
    expect(await last.ended).toEqual({ code: 0, signal: null });
    const wanted = upTo(many).map((at) => [number(at), nameOf(at), emailOf(at), true, false, bossOf(at)]);
    expect(all(await everybody())).toEqual(wanted);
    const again = program.runDirectory(args(whole), env);
    await again.ended;
    expect(JSON.parse(again.out())).toMatchObject({ added: [], changed: [], leaving: [], unchanged: many });

    const half = await fileOf('half.csv', upTo(many / 2));
    const gone = async () =>
      (await everybody()).filter(({ fromDirectory }) => fromDirectory?.active === false).length;
    for (let nth = 1; nth <= kills; nth += 1) {
      const before = await gone();
      const most = before + dice.between(1, Math.max(2, (many / 2 - before) / (kills - nth + 1)));
      if (await killedWhen(program.runDirectory(args(half), env), most, gone)) killed += 1;
    }
    expect(await program.runDirectory(args(half), env).ended).toEqual({ code: 0, signal: null });
    const left = wanted.map((one, at) =>
      at < many / 2 ? one : [...one.slice(0, 3), false, ...one.slice(4)],
    );
    expect(all(await everybody())).toEqual(left);
    report(`directory: ${killed} kills of the command`);
    expect(killed).toBeGreaterThan(0);
  },
  15 * minutes,
);

test(
  'kill -9 in a storm of SCIM: asked again, each is there once, as was asked last',
  async () => {
    const connect = program.runDirectory(['connect', 'scim', '--name', 'Entra'], env);
    await connect.ended;
    const { token } = JSON.parse(connect.out()) as { token: string };
    const url = `http://127.0.0.1:${env.PORT}/scim/v2/Users`;
    const call = async (method: string, path: string, body?: object) => {
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' };
      const answer = await fetch(`${url}${path}`, {
        method,
        headers,
        ...(body && { body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: JSON.parse((await answer.text()) || 'null') };
    };
    /** As a directory does: what was not answered is asked again, until it is. */
    const until = <T>(ask: () => Promise<T | null>): Promise<T> =>
      eventually(
        async () => {
          const given = await ask();
          if (given === null) throw new Error('not answered');
          return given;
        },
        3 * minutes,
        50,
      );
    const find = async (at: number): Promise<string | null> => {
      const filter = encodeURIComponent(`userName eq "${emailOf(at)}"`);
      const { status, body } = await call('GET', `?filter=${filter}`);
      return status === 200 ? (body.Resources[0]?.id ?? '') : null;
    };
    const put = async (at: number) => {
      const id = await until(async () => {
        const found = await find(at);
        if (found !== '') return found;
        const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User'];
        const person = { schemas, userName: emailOf(at), displayName: nameOf(at), active: true };
        const { status, body } = await call('POST', '', person);
        return status === 201 ? String(body.id) : null;
      });
      if (at % 2 === 0) return;
      const leaves = { op: 'Replace', path: 'active', value: 'False' };
      const schemas = ['urn:ietf:params:scim:api:messages:2.0:PatchOp'];
      await until(async () => {
        const { status } = await call('PATCH', `/${id}`, { schemas, Operations: [leaves] });
        return status < 300 ? true : null;
      });
    };
    let running = program.run(env);
    await running.ready;
    let done = 0;
    const storm = severalAtOnce(upTo(asked), 8, async (at) => {
      await put(at);
      done += 1;
    });
    for (let nth = 1; nth <= kills; nth += 1) {
      const next = Math.min(
        asked - 1,
        done + dice.between(1, Math.max(2, (asked - done) / (kills - nth + 1))),
      );
      await eventually(() => expect(done).toBeGreaterThanOrEqual(Math.floor(next)), 3 * minutes, 5);
      await running.end('SIGKILL');
      running = program.run(env);
      await running.ready;
    }
    await storm;
    const stay = upTo(asked).flatMap((at) => (at % 2 === 0 ? [emailOf(at)] : []));
    // What a death left between an entry and its person is done by the repair pass. Who left before they were made is nobody.
    await eventually(
      async () => {
        const theirs = (await everybody()).filter(({ email }) => email?.endsWith('@acme.example'));
        const here = theirs.filter(({ fromDirectory: told }) => told?.active).map(({ email }) => email);
        expect(here.sort()).toEqual(stay.sort());
        expect(theirs.filter(({ fromDirectory: told }) => told?.leaving)).toEqual([]);
      },
      5 * minutes,
      200,
    );
    const { body } = await call('GET', '?count=200');
    expect(body.totalResults).toBe(asked);
    await running.end('SIGTERM');
  },
  15 * minutes,
);
