import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import type { Employee } from '../../src/domain/people/employee.js';
import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { throwDice } from '../support/dice.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/freePort.js';
import { person, type StandIn } from '../support/hris/standIn.js';
import { testKey, vendors } from '../support/hris/vendors.js';
import { openTestDatabase } from '../support/mongodb.js';
import { createWorld } from '../support/world.js';
import { type Chats, openChats } from './chats.js';
import { bundleProgram, type Program, type Running } from './processes.js';
import { report } from './report.js';

const dice = throwDice();
/** Two requests each: below what an HRIS lets us ask in a minute. */
const many = 20;
const kills = 4;
const minutes = 60_000;

let program: Program;
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let opened: OpenStore;
let client: mongoose.mongo.MongoClient;
let chats: Chats;
let lucca: StandIn;
let env: Record<string, string>;
beforeAll(async () => {
  program = await bundleProgram();
  database = await openTestDatabase();
  opened = await openStore(database.uri);
  client = await mongoose.mongo.MongoClient.connect(database.uri);
  lucca = await vendors.lucca.open();
  const port = await freePort();
  chats = await openChats(`http://127.0.0.1:${port}`, { slack: 0, teams: 0 });
  const own = { TOKEN_ENCRYPTION_KEY: testKey, LUCCA: 'client-secret', TIMESHEET: 'legacy-key' };
  env = { ...chats.env, PORT: String(port), MONGODB_URI: database.uri, ...own };
});
afterAll(async () => {
  await chats.stop();
  await lucca.close();
  await client.close();
  await opened.close();
  await database.close();
  await program.remove();
});

async function command(...args: readonly string[]): Promise<void> {
  const running = program.runDirectory(args, env);
  const { code } = await running.ended;
  if (code !== 0) throw new Error(running.err());
}

async function everybody(): Promise<Employee[]> {
  const found: Employee[] = [];
  for await (const some of opened.store.employees.everyone('own', {}, 200)) found.push(...some);
  return found.filter(({ fromDirectory }) => fromDirectory);
}

/** Everybody has a place on a mission. */
async function engaged(people: readonly Employee[]): Promise<string[]> {
  const world = await createWorld({ store: opened.store, organisationId: 'own' });
  const day = new Date(Date.now() + 10 * 24 * 60 * minutes).toISOString().slice(0, 10);
  const [startsAt, endsAt] = [`${day}T13:00:00Z`, `${day}T16:30:00Z`];
  const mission = await world.mission({ capacity: many, startsAt, endsAt });
  return Promise.all(
    people.map(async ({ id: employeeId }, at) => {
      const id = randomUUID();
      await opened.store.engagements.insert({
        ...{ id, organisationId: 'own', missionId: mission.id, slotId: mission.slots[0]?.id ?? '' },
        ...{ employeeId, state: 'confirmed', seat: at + 1, ticket: at + 1, offerExpiresAt: null },
        ...{ calendarKey: randomUUID(), feedback: null, createdAt: new Date(), version: 1 },
        noticesPending: false,
      });
      return id;
    }),
  );
}

/** What a process held that died is free again, as ten minutes later. */
const tenMinutesLater = () =>
  client
    .db()
    .collection('activities')
    .updateMany({ heldUntil: { $ne: null } }, { $set: { heldUntil: null } });

async function killedWhen(running: Running, written: number): Promise<void> {
  await eventually(() => expect(lucca.entries.length).toBeGreaterThanOrEqual(written), 5 * minutes, 1);
  await running.end('SIGKILL');
}

test(
  'kill -9 in the middle of a write-back: done again, each mission is in the HRIS, and nothing is there twice',
  async () => {
    report(`write-back: seed ${dice.seed}`);
    lucca.people.push(...Array.from({ length: many }, (_, at) => person(String(at + 1))));
    const access = ['--url', lucca.url, '--token-url', `${lucca.url}/connect/token`, '--id', 'client'];
    const secrets = ['--secret-from', 'LUCCA', '--activity-secret-from', 'TIMESHEET'];
    await command('connect', 'lucca', '--name', 'SIRH', ...access, '--write-to', '41', ...secrets);
    await command('sync', '--name', 'SIRH', '--yes');
    const people = await everybody();
    expect(people).toHaveLength(many);
    const ids = await engaged(people);
    // What is agreed by now is marked by the next reading.
    await command('sync', '--name', 'SIRH', '--yes');
    let inDoubt = 0;
    for (let nth = 1; nth <= kills; nth += 1) {
      const before = lucca.entries.length;
      const running = program.run(env);
      await running.ready;
      await killedWhen(running, before + dice.between(1, Math.max(2, (many - before) / (kills - nth + 2))));
      inDoubt += await client
        .db()
        .collection('activities')
        .countDocuments({ doubt: { $ne: null } });
      await tenMinutesLater();
    }
    const running = program.run(env);
    await running.ready;
    await eventually(
      async () => {
        const rows = await client.db().collection('activities').find({ organisationId: 'own' }).toArray();
        expect(rows.map(({ state, doubt }) => [state, doubt])).toEqual(ids.map(() => ['written', null]));
      },
      5 * minutes,
      200,
    );
    await running.end('SIGTERM');
    const written = lucca.entries.map(({ comment }) => comment).sort();
    expect(written).toEqual(ids.map((id) => `Étincelle ${id}`).sort());
    report(`write-back: ${kills} kills, ${inDoubt} of them in the middle of one`);
  },
  15 * minutes,
);
