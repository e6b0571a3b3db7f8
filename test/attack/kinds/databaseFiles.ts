import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { startEmbeddedMongo } from '../../../src/embedded-mongo/index.js';
import { openOwnApp } from '../grounds/sandboxApp.js';
import type { Answer, Input, Kind } from '../kind.js';

/** Fills a database in a folder, and lets it go. */
async function fill(dataDir: string): Promise<void> {
  const database = await startEmbeddedMongo({ dataDir });
  const client = await mongoose.mongo.MongoClient.connect(database.uri);
  await client
    .db()
    .collection('kept')
    .insertMany([{ secret: 'confidentiel' }]);
  await client.close();
  await database.stop();
}

/** What anybody but the owner may do with a folder and all that is in it. */
async function openTo(folder: string): Promise<Answer> {
  const inside = await readdir(folder, { recursive: true });
  const all = await Promise.all(
    [folder, ...inside.map((name) => join(folder, name))].map((path) => stat(path)),
  );
  // A socket is reached through its folder alone.
  const open = all.filter((each) => !each.isSocket() && (each.mode & 0o077) !== 0);
  return { status: null, text: open.length > 0 ? 'open to others' : '' };
}

/** Another user of this machine looks into the folder. */
export function databaseFiles(): Kind {
  const within = (act: (folder: string) => Promise<Answer>) => async () => {
    const work = await mkdtemp(join(tmpdir(), 'attack-files-'));
    try {
      return await act(join(work, 'data'));
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  };
  const cases: Record<string, () => Promise<Answer>> = {
    'a new folder': within(async (folder) => {
      await fill(folder);
      return openTo(folder);
    }),
    'a folder used twice': within(async (folder) => {
      await fill(folder);
      await fill(folder);
      return openTo(folder);
    }),
    'a folder inside another': within(async (folder) => {
      await fill(join(folder, 'deep', 'er'));
      return openTo(join(folder, 'deep', 'er'));
    }),
    'a folder that was open': within(async (folder) => {
      await mkdir(folder, { mode: 0o755 });
      await chmod(folder, 0o777);
      await fill(folder);
      return openTo(folder);
    }),
    'files that were open': within(async (folder) => {
      await fill(folder);
      for (const name of await readdir(folder)) await chmod(join(folder, name), 0o666).catch(() => undefined);
      await fill(folder);
      return openTo(folder);
    }),
    'files that were open, in use': within(async (folder) => {
      await fill(folder);
      for (const name of await readdir(folder)) await chmod(join(folder, name), 0o644).catch(() => undefined);
      const database = await startEmbeddedMongo({ dataDir: folder });
      const answer = await openTo(folder);
      await database.stop();
      return answer;
    }),
    'the sandbox’s own files': within(async (folder) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const app = await openOwnApp({ DATA_DIR: folder });
      await app.settle();
      await app.close();
      return openTo(folder);
    }),
    'a file of the sandbox that was open': within(async (folder) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(join(folder, 'sandbox-clock.json'), '0', { mode: 0o644 });
      const app = await openOwnApp({ DATA_DIR: folder });
      await app.settle();
      await app.close();
      return openTo(folder);
    }),
  };
  return {
    inputs: Object.entries(cases).map(([name, send]): Input => ({ name, send, secrets: /open to others/ })),
    watch: { lines: [], look: async () => new Map() },
  };
}
