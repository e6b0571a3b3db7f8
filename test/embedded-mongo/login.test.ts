import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import mongoose from 'mongoose';
import { type EmbeddedMongo, startEmbeddedMongo } from '../../src/embedded-mongo/index.js';
import { gateFor } from '../../src/embedded-mongo/login/gate.js';
import { secretOf } from '../../src/embedded-mongo/login/scram.js';

const { Binary } = mongoose.mongo.BSON;
const { MongoClient } = mongoose.mongo;

let database: EmbeddedMongo;
beforeAll(async () => {
  database = await startEmbeddedMongo({ port: 0 });
});
afterAll(() => database.stop());

/** What a client is told that counts documents at an address; null when it may. */
async function refusalAt(uri: string): Promise<{ code: unknown } | null> {
  const client = new MongoClient(uri, { serverSelectionTimeoutMS: 60_000 });
  try {
    await client.db().collection('things').countDocuments();
    return null;
  } catch (error) {
    return { code: (error as { code?: unknown }).code };
  } finally {
    await client.close();
  }
}

const addressOf = (login: string) => database.uri.replace(/\/\/[^@]*@/, login === '' ? '//' : `//${login}@`);
const password = () => /etincelle:(\w+)@/.exec(database.uri)?.[1] ?? '';

test('who has the password comes in, by any of its databases', async () => {
  expect(await refusalAt(database.uri)).toBeNull();
  expect(await refusalAt(`${database.uri}&authMechanism=SCRAM-SHA-256&authSource=admin`)).toBeNull();
  expect(await refusalAt(database.uri.replace('/etincelle?', '/other?'))).toBeNull();
});

test.each([
  ['without a password', () => '', 13],
  ['with a wrong one', () => 'etincelle:0000', 18],
  ['with a part of it', () => `etincelle:${password().slice(0, -1)}`, 18],
  ['under another name', () => `admin:${password()}`, 18],
])('%s nobody does', async (_, login, code) => {
  expect(await refusalAt(addressOf(login()))).toEqual({ code });
});

test('by the older SCRAM-SHA-1, which is weaker, nobody comes in', async () => {
  expect(await refusalAt(`${database.uri}&authMechanism=SCRAM-SHA-1`)).toEqual({ code: 18 });
});

const loginMessages = fc.record({
  name: fc.constantFrom('saslStart', 'saslContinue', 'hello', 'find', 'dropDatabase', '__proto__', ''),
  mechanism: fc.constantFrom('SCRAM-SHA-256', 'SCRAM-SHA-1', 'PLAIN', null),
  payload: fc.oneof(
    fc.constantFrom('n,,n=etincelle,r=abc', 'c=biws,r=abc,p=AAAA', 'c=biws,r=,p=', 'n,,n=etincelle,r=', ''),
    fc.string(),
  ),
});

test('whatever is said instead of the password, nothing is run', () => {
  const secret = secretOf('the password');
  fc.assert(
    fc.property(fc.array(loginMessages, { maxLength: 8 }), (messages) => {
      const gate = gateFor(secret);
      for (const { name, mechanism, payload } of messages) {
        const said = { mechanism, payload: new Binary(Buffer.from(payload)) };
        const command = { [name]: 1, ...said, ...(name === 'hello' && { speculativeAuthenticate: said }) };
        const ran: unknown[] = [];
        const reply = gate(command, (run) => {
          ran.push(Object.keys(run)[0]);
          return { ok: 1 };
        });
        expect(ran.filter((one) => one !== 'hello')).toEqual([]);
        expect(JSON.stringify(reply)).not.toContain('"done":true');
      }
    }),
  );
});

test('the password of a folder stays the same, for its owner alone; without a folder it is new each time', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'etincelle-'));
  try {
    const passwords: (string | undefined)[] = [];
    for (const options of [{ dataDir }, { dataDir }, {}, {}]) {
      const one = await startEmbeddedMongo({ ...options, port: 0 });
      passwords.push(/:(\w{48})@/.exec(one.uri)?.[1]);
      await one.stop();
    }
    expect(passwords[0]).toBe(passwords[1]);
    expect(new Set(passwords).size).toBe(3);
    expect(await readFile(join(dataDir, 'password'), 'utf8')).toBe(passwords[0]);
    expect((await stat(join(dataDir, 'password'))).mode & 0o777).toBe(0o600);
  } finally {
    await rm(dataDir, { recursive: true });
  }
});
