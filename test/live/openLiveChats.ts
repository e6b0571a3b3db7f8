import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/freePort.js';
import { openTestDatabase } from '../support/mongodb.js';
import { type Chats, gather, openChats } from './chats.js';
import { type Ledger, readLedger } from './ledger.js';
import type { Ending, Program, Running } from './processes.js';

/** Étincelle as a process of its own, on the real clock, between a stand-in Slack and a stand-in Teams. */
export interface LiveChats extends Omit<Chats, 'stop'> {
  /** Where the data is when no server is given. */
  readonly dataDir: string;
  /** The processes so far, the newest last. */
  readonly processes: readonly Running[];
  /** Starts a process and resolves when it listens. */
  start(): Promise<Running>;
  /** Ends the newest process. */
  end(signal: NodeJS.Signals): Promise<Ending>;
  /** Kills the newest process in the very tick in which `seen` becomes true of this chat. What the chat has taken by then, the process never hears of. */
  killWhen(chat: Platform, seen: () => boolean): Promise<Ending>;
  /** What is in the database. No process may be running. */
  ledger(): Promise<Ledger>;
  /** Stops the process, and starts it again for as long as something is still to be said. In the end none runs. */
  settle(): Promise<Ledger>;
  /** Log lines of all processes with this code. */
  logged(code: string): Record<string, unknown>[];
  close(): Promise<void>;
}

/** Opens the chats and starts a first process. `everyoneIn`: the chat where the people of the people are written to. */
export async function openLiveChats(
  program: Program,
  everyoneIn: Platform,
  { crowd = 0 }: { crowd?: number } = {},
): Promise<LiveChats> {
  const dataDir = await mkdtemp(join(tmpdir(), 'etincelle-'));
  const database = process.env.MONGODB_URI ? await openTestDatabase() : null;
  const port = await freePort();
  const crowds = { slack: crowd, teams: crowd };
  const chats = await openChats(`http://127.0.0.1:${port}`, crowds);
  const env = {
    ...chats.env,
    PORT: String(port),
    ...(database ? { MONGODB_URI: database.uri } : {}),
    DATA_DIR: dataDir,
  };
  const processes: Running[] = [];
  const newest = () => processes.at(-1) as Running;

  const twoChats: LiveChats = {
    ...chats,
    ...{ dataDir, env, processes },
    async start() {
      const running = program.run(env);
      processes.push(running);
      await running.ready;
      return running;
    },
    end: (signal) => newest().end(signal),
    killWhen(chat, seen) {
      const process = newest();
      const stop = chats[chat].onChange(() => {
        if (seen()) void process.end('SIGKILL');
      });
      return process.ended.finally(stop);
    },
    ledger: () => readLedger(database?.uri ?? null, dataDir),
    async settle() {
      for (let tries = 0; ; tries += 1) {
        await newest().end('SIGTERM');
        const ledger = await twoChats.ledger();
        if (ledger.restless.length === 0 || tries === 8) return ledger;
        const until = Math.max(...ledger.restless.map((row) => row.until.getTime()));
        await twoChats.start();
        // The clock looks every few seconds; a little more for the sending, and each time more for a slow machine.
        // A start that took long leaves it as much time.
        const enough = Math.max(until, Date.now()) + 12_000 * (tries + 1);
        await eventually(() => expect(Date.now()).toBeGreaterThan(enough), 240_000, 100);
      }
    },
    logged: (code) => processes.flatMap((process) => process.logged(code)),
    async close() {
      await processes.at(-1)?.end('SIGKILL');
      await Promise.all([chats.stop(), database?.close()]);
      await rm(dataDir, { recursive: true });
    },
  };
  try {
    const first = await twoChats.start();
    await gather(chats, everyoneIn, crowds, () => first.logged('members.synced').length);
  } catch (error) {
    await twoChats.close();
    throw error;
  }
  return twoChats;
}
