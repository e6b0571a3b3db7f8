import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Dice } from '../support/dice.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/freePort.js';
import { metricsToken, readsFigures } from '../support/metricsToken.js';
import { openTestDatabase } from '../support/mongodb.js';
import { type Books, openBooks } from './books.js';
import { type Chats, type Crowd, gather, openChats } from './chats.js';
import { openDatabaseDoor } from './databaseDoor.js';
import { type FrontDoor, openFrontDoor } from './frontDoor.js';
import type { Ending, Program, Running } from './processes.js';

/** One of the two. */
export type Which = 0 | 1;
export const both: readonly Which[] = [0, 1];

/** Two processes of Étincelle on one database, behind one door, between a stand-in Slack and a stand-in Teams. */
export interface Pair extends Chats {
  readonly door: FrontDoor;
  readonly books: Books;
  /** Of the database both work on. */
  readonly uri: string;
  /** Starts one, perhaps with other settings than the first time, and resolves when it listens. */
  start(which: Which, settings?: Readonly<Record<string, string>>): Promise<Running>;
  /** The newest run of one. */
  running(which: Which): Running;
  /** Sends one a signal that it may survive. */
  signal(which: Which, signal: NodeJS.Signals): void;
  /** For so many ms neither of them reaches the database. */
  withoutDatabase(ms: number): Promise<void>;
  end(which: Which, signal: NodeJS.Signals): Promise<Ending>;
  /** How many messages of the outbox one has sent in a chat since it started, by its own figures. */
  sent(which: Which, chat: Platform): Promise<number>;
  /** Resolves when nothing is left to answer or to say within the minute. */
  settled(patienceMs: number): Promise<void>;
  /** Log lines of all processes with this code. */
  logged(code: string): Record<string, unknown>[];
  close(): Promise<void>;
}

/** The database of both: the server of `MONGODB_URI`, or the embedded one in a process of its own. */
async function openDatabase(program: Program): Promise<{ uri: string; close(): Promise<void> }> {
  if (process.env.MONGODB_URI) return openTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'etincelle-'));
  const engine = program.runDatabase(dataDir);
  await engine.ready;
  return {
    uri: engine.out().trim(),
    async close() {
      await engine.end('SIGTERM');
      await rm(dataDir, { recursive: true });
    },
  };
}

/** Opens everything and starts both processes, with these settings. The people of the cast are written to in Slack. */
export async function openPair(
  program: Program,
  dice: Dice,
  crowd: Crowd,
  settings: Readonly<Record<string, string>> = {},
): Promise<Pair> {
  const database = await openDatabase(program);
  const way = await openDatabaseDoor(database.uri);
  const books = await openBooks(database.uri);
  const ports = [await freePort(), await freePort()] as const;
  const door = await openFrontDoor(() => ports, dice);
  const chats = await openChats(door.url, crowd);
  const runs: Running[] = [];
  const newest = new Map<Which, Running>();
  const running = (which: Which) => {
    const run = newest.get(which);
    if (!run) throw new Error(`Process ${which} was never started.`);
    return run;
  };
  const env = { ...chats.env, ...settings, MONGODB_URI: way.uri, METRICS_TOKEN: metricsToken };
  const pair: Pair = {
    ...chats,
    ...{ door, books, running, uri: database.uri, withoutDatabase: way.shutFor },
    async start(which, others = {}) {
      const run = program.run({ ...env, ...others, PORT: String(ports[which]) });
      runs.push(run);
      newest.set(which, run);
      await run.ready;
      return run;
    },
    signal: (which, signal) => void process.kill(running(which).pid, signal),
    end: (which, signal) => running(which).end(signal),
    async sent(which, chat) {
      const figures = await (await fetch(`http://127.0.0.1:${ports[which]}/metrics`, readsFigures)).text();
      const line = new RegExp(
        `^etincelle_deliveries_total\\{platform="${chat}",state="sent"\\} (\\d+)$`,
        'm',
      );
      return Number(line.exec(figures)?.[1] ?? 0);
    },
    settled: (patienceMs) =>
      eventually(async () => expect(await books.unrest()).toEqual({ inbox: 0, outbox: 0 }), patienceMs, 500),
    logged: (code) => runs.flatMap((run) => run.logged(code)),
    async close() {
      await Promise.all([...newest.values()].map((run) => run.end('SIGKILL')));
      await chats.stop();
      await Promise.all([door.stop(), books.close(), way.stop()]);
      await database.close();
    },
  };
  try {
    await Promise.all(both.map((which) => pair.start(which)));
    const everyoneIn: Platform = 'slack';
    await gather(chats, everyoneIn, crowd, () => pair.logged('members.synced').length);
  } catch (error) {
    await pair.close();
    throw error;
  }
  return pair;
}
