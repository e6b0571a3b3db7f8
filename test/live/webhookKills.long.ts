import { randomBytes } from 'node:crypto';
import { systemOf } from '../../src/application/actor.js';
import { createSeal } from '../../src/application/seal.js';
import { createWebhook } from '../../src/application/webhooks/createWebhook.js';
import { engagementStates } from '../../src/domain/engagements/engagement.js';
import { createAddressGuard } from '../../src/outbound/addressGuard.js';
import { type OpenStore, openStore } from '../../src/persistence/index.js';
import { newId } from '../contracts/samples.js';
import { putMission } from '../scenarios/missions.js';
import { throwDice } from '../support/dice.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/freePort.js';
import { openTestDatabase } from '../support/mongodb.js';
import { collectingLog } from '../support/world.js';
import { isSignedBy, type Receiver, startReceiver } from '../webhooks/receiver.js';
import { type Chats, crowdIds, gather, openChats } from './chats.js';
import { bundleProgram, type Program, type Running } from './processes.js';
import { report } from './report.js';
import { told } from './telling.js';

const dice = throwDice();
const minutes = 60_000;
const each = 3;
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();

let program: Program;
let database: Awaited<ReturnType<typeof openTestDatabase>>;
let opened: OpenStore;
let chats: Chats;
let receiver: Receiver;
let env: Record<string, string>;
let secret: string;
let running: Running;
beforeAll(async () => {
  program = await bundleProgram();
  database = await openTestDatabase();
  opened = await openStore(database.uri);
  receiver = await startReceiver();
  const port = await freePort();
  const key = randomBytes(32).toString('base64');
  chats = await openChats(`http://127.0.0.1:${port}`, { slack: 4 * each, teams: 0 });
  env = {
    ...{ ...chats.env, PORT: String(port), MONGODB_URI: database.uri },
    ...{ WEBHOOK_PRIVATE_HOSTS: receiver.host, TOKEN_ENCRYPTION_KEY: key },
  };
  const ports = {
    ...{ ...opened.store, clock: { now: () => new Date() }, newId, log: collectingLog() },
    ...{ wakeWebhooks: () => {}, seal: createSeal([key]) },
    webhookAddresses: createAddressGuard(new Set([receiver.host])),
  };
  const made = await createWebhook(ports, systemOf('own'), { id: newId(), url: receiver.url });
  if (made.kind !== 'created') throw new Error(made.kind);
  secret = made.secret;
});
afterAll(async () => {
  await running?.end('SIGKILL');
  await chats.stop();
  await receiver.close();
  await opened.close();
  await database.close();
  await program.remove();
});

async function restart(): Promise<void> {
  await running.ended;
  running = program.run(env);
  await running.ready;
}

/** The process is killed in the very tick in which this is so. */
async function killedWhen(isSo: () => boolean): Promise<void> {
  await eventually(() => expect(isSo()).toBe(true), 3 * minutes, 1);
  await running.end('SIGKILL');
}

/** When the process dies, of somebody who signs up. */
const moments: Readonly<Record<string, (who: string) => Promise<void>>> = {
  'right after the chat has the answer': (who) => {
    const person = chats.somebody('slack', who);
    return killedWhen(() => told(person, 'confirmed')[0] === 1);
  },
  'while the other software has it, and has not answered': async () => {
    receiver.answers = null;
    const before = receiver.received.length;
    await killedWhen(() => receiver.received.length > before);
    receiver.answers = 204;
  },
  'after a no, before the next try': async () => {
    receiver.answers = 503;
    const before = receiver.received.length;
    await killedWhen(() => receiver.received.length > before);
    receiver.answers = 204;
  },
  'at any moment': async () => {
    await new Promise((done) => setTimeout(done, dice.between(0, 400)));
    await running.end('SIGKILL');
  },
};

test(
  'kill -9 between an act and its delivery: other software hears of each act, under one id, signed',
  async () => {
    report(`webhooks: seed ${dice.seed}`);
    running = program.run(env);
    await running.ready;
    const crowd = { slack: 4 * each, teams: 0 };
    await gather(chats, 'slack', crowd, () => running.logged('members.synced').length);
    const at = { startsAt: hours(24 * 20), endsAt: hours(24 * 20 + 3), capacity: 4 * each };
    const { id: missionId } = await putMission({ records: { store: opened.store } }, 'Verger', at);
    const people = crowdIds('slack', 4 * each);
    const acts = Object.values(moments);
    for (const [nth, who] of people.entries()) {
      const killed = acts[nth % acts.length]?.(who);
      // Slack sends again what was not acknowledged.
      void chats.tells('slack', who, 'je participe à la mission 1');
      await killed;
      await restart();
    }
    const confirmed = async () => {
      const all = await opened.store.engagements.ofMission('own', missionId, engagementStates);
      expect(all.map(({ state }) => state)).toEqual(Array(4 * each).fill('confirmed'));
      return all.map(({ id }) => `eng_${id}`).sort();
    };
    const wanted = await eventually(confirmed, 5 * minutes, 200);
    const events = () => receiver.received.map(({ headers, body }) => ({ id: headers['webhook-id'], body }));
    await eventually(
      () => {
        const byId = new Map(events().map(({ id, body }) => [id, JSON.parse(body)]));
        const heard = [...byId.values()].filter(({ type }) => type === 'engagement.confirmed');
        expect(heard.map(({ data }) => data.engagement).sort()).toEqual(wanted);
      },
      10 * minutes,
      200,
    );
    // The same id says the same each time, and all of it is signed.
    const told = new Set(events().map(({ id, body }) => `${id} ${body}`));
    expect(told.size).toBe(new Set(events().map(({ id }) => id)).size);
    expect(receiver.received.filter((one) => !isSignedBy(secret, one))).toEqual([]);
    await eventually(
      async () => {
        const waiting = await opened.store.webhookDeliveries.list('own', { after: '', limit: 200 });
        expect(waiting.filter(({ state }) => state !== 'sent')).toEqual([]);
      },
      5 * minutes,
      200,
    );
    report(`webhooks: ${4 * each} kills, ${events().length} requests for ${told.size} events`);
    await running.end('SIGTERM');
  },
  30 * minutes,
);
