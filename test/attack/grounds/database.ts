import { join } from 'node:path';
import mongoose from 'mongoose';
import { type Started, stop, type useCli } from '../../embedded-mongo/cliProcess.js';
import type { Watch } from '../kind.js';

/** The embedded database as a process of its own, with something in it. It may be brought to its knees. */
export interface DatabaseProcess {
  /** Where it listens, as an HTTP address would say it. */
  url(): string;
  /** With the login, where there is one. */
  uri(): string;
  /** A command of somebody who has the login; throws what the server answers. */
  command(command: Record<string, unknown>, database?: string): Promise<unknown>;
  readonly watch: Watch;
  close(): Promise<void>;
}

const patienceMs = 5_000;
const rows = [
  { _id: 1, text: `${'a'.repeat(60)}!`, secret: 'confidentiel' },
  { _id: 2, text: `${'x'.repeat(40_000)}`, words: Array.from({ length: 50 }, (_, at) => `mot ${at}`) },
] as const;

export async function openDatabaseProcess({
  work,
  start,
}: ReturnType<typeof useCli>): Promise<DatabaseProcess> {
  const folder = join(work(), 'attacked');
  let running: Started = await start(folder);
  let client = await connected(running.uri, 2 * patienceMs + 1_000);
  let watching = await connected(running.uri, patienceMs);
  const fill = async () => {
    const kept = client.db().collection<{ _id: number }>('kept');
    await kept.deleteMany({});
    await kept.insertMany(rows.map((row) => ({ ...row })));
  };
  await fill();
  const leave = () => Promise.all([client, watching].map((each) => each.close(true).catch(() => undefined)));
  async function end(): Promise<void> {
    const { exitCode, signalCode } = running.child;
    if (exitCode === null && signalCode === null) await stop(running.child, 'SIGKILL');
  }
  async function restart(): Promise<void> {
    // The process first: its client would wait for it to say goodbye.
    await end();
    await leave();
    running = await start(folder);
    client = await connected(running.uri, 2 * patienceMs + 1_000);
    watching = await connected(running.uri, patienceMs);
  }
  const look = async (): Promise<Map<string, string>> => {
    try {
      const found = watching.db().collection('kept').find({});
      const names = await watching.db().listCollections({}).toArray();
      return new Map([
        ['documents', JSON.stringify(await found.toArray())],
        ['collections', names.map(({ name }) => name).join()],
        ['the server', 'answers'],
      ]);
    } catch {
      return new Map([['the server', 'does not answer']]);
    }
  };
  return {
    url: () => `http://${new URL(running.uri.trim().replace('mongodb:', 'http:')).host}`,
    uri: () => running.uri.trim(),
    command: (command, database = 'etincelle') => client.db(database).command(command),
    watch: {
      ...{ look, lines: [] },
      keep: async () => async () => {
        if ((await look()).get('the server') !== 'answers') await restart();
        await client.db().dropDatabase();
        await fill();
      },
    },
    close: async () => {
      await end();
      await leave();
    },
  };
}

/** Whoever is not answered within `ms` gives up. */
const connected = (uri: string, ms: number) =>
  mongoose.mongo.MongoClient.connect(uri.trim(), {
    ...{ retryWrites: false, retryReads: false, socketTimeoutMS: ms, serverSelectionTimeoutMS: patienceMs },
    ...{ connectTimeoutMS: patienceMs, waitQueueTimeoutMS: patienceMs },
  });
