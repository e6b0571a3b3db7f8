import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import mongoose from 'mongoose';
import { startNode } from '../processes.js';

/** The one database that all contestants use. */
export interface Engine {
  readonly name: string;
  /** With the name of a database that is new. */
  readonly uri: string;
  readonly database: mongoose.mongo.Db;
  /** Its process, when it is one of ours. */
  readonly pid: number | undefined;
  /** Drops the database and lets the engine go. */
  close(): Promise<void>;
}

/** The server of `MONGODB_URI`, or the embedded one in a process of its own. It writes to disk as on a first run. `flags`: node's, for it. */
export async function openEngine(flags: readonly string[] = []): Promise<Engine> {
  const own = process.env.MONGODB_URI ? null : await startEmbedded(flags);
  const address = new URL(own?.uri ?? process.env.MONGODB_URI ?? '');
  address.pathname = `/bench_${randomUUID().slice(0, 8)}`;
  const uri = address.toString();
  const client = await mongoose.mongo.MongoClient.connect(uri);
  const database = client.db();
  return {
    ...{ uri, database, pid: own?.pid },
    name: own ? 'embedded, a process of its own with a data folder' : await nameOf(database),
    async close() {
      await database.dropDatabase();
      await client.close();
      await own?.stop();
    },
  };
}

async function startEmbedded(flags: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'etincelle-bench-'));
  const program = fileURLToPath(new URL('../embedded-mongo/cli.js', import.meta.url));
  const profiles = process.env.BENCH_PROFILE_ENGINE;
  const profile = profiles ? ['--cpu-prof', `--cpu-prof-dir=${profiles}`] : [];
  const engine = startNode([...profile, ...flags, program, '--data-dir', folder]);
  const [uri] = await engine.says(/mongodb:\/\/\S+/);
  const stop = async () => {
    await engine.stop();
    await rm(folder, { recursive: true });
  };
  return { uri, pid: engine.child.pid, stop };
}

async function nameOf(database: mongoose.mongo.Db): Promise<string> {
  const { version } = await database.admin().serverInfo();
  return `the server of MONGODB_URI, which says it is version ${version}`;
}
