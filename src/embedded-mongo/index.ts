import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openFolder, socketFolderOf } from './folders.js';
import { Journal } from './journal/journal.js';
import { type Lock, lockFolder } from './journal/lock.js';
import { passwordOf } from './login/password.js';
import { secretOf, USER } from './login/scram.js';
import { startServer } from './server.js';
import { Store } from './store/store.js';

export type EmbeddedMongoOptions = {
  /** Where documents are kept; without it they are gone when the server stops. */
  dataDir?: string;
  /**
   * A port of loopback, 0 for a free one, with a password in the address. Without it, a socket in a folder that only
   * its owner may enter, where there are such.
   */
  port?: number;
  /** Told, in a sentence, what an operator should know and that does not stop the server. */
  onWarning?: (warning: string) => void;
};

/** `uri` may hold a password. */
export type EmbeddedMongo = { uri: string; stop(): Promise<void> };

/**
 * Starts a small database that speaks MongoDB's wire protocol to this machine. It is for a first run and for tests.
 * @throws an error that tells the operator what is in use or damaged: the data folder, or the port
 */
export async function startEmbeddedMongo(options: EmbeddedMongoOptions = {}): Promise<EmbeddedMongo> {
  const { dataDir, onWarning = () => {} } = options;
  const port = options.port ?? (process.platform === 'win32' ? 0 : undefined);
  const folder = dataDir === undefined ? undefined : resolve(dataDir);
  const store = new Store();
  const disk = folder === undefined ? undefined : await openDisk(folder, store, onWarning);
  try {
    const serve =
      port === undefined ? serveSocket(store, disk, folder) : servePort(store, disk, folder, port);
    const { uri, stop: stopServing } = await serve;
    const stop = async () => {
      await stopServing();
      await disk?.close();
    };
    return { uri, stop };
  } catch (error) {
    await disk?.close();
    throw error;
  }
}

async function serveSocket(
  store: Store,
  disk: Disk | undefined,
  folder: string | undefined,
): Promise<EmbeddedMongo> {
  const place = await socketFolderOf(folder);
  const path = join(place, 'database.sock');
  // A process that was killed leaves it behind; the folder is locked, so that nobody listens there.
  await rm(path, { force: true });
  const server = await startServer(store, disk?.journal, { path });
  const stop = async () => {
    await server.stop();
    if (folder === undefined) await rm(place, { recursive: true, force: true });
  };
  return { uri: `mongodb://${encodeURIComponent(path)}/etincelle?directConnection=true`, stop };
}

async function servePort(
  store: Store,
  disk: Disk | undefined,
  folder: string | undefined,
  port: number,
): Promise<EmbeddedMongo> {
  const password = await passwordOf(folder);
  const server = await startServer(store, disk?.journal, { port, secret: secretOf(password) });
  const uri = `mongodb://${USER}:${password}@127.0.0.1:${server.port}/etincelle?directConnection=true`;
  return { uri, stop: server.stop };
}

type Disk = { journal: Journal; close(): Promise<void> };

async function openDisk(folder: string, store: Store, onWarning: (warning: string) => void): Promise<Disk> {
  await openFolder(folder, onWarning);
  const lock: Lock = await lockFolder(folder);
  try {
    const journal = await Journal.open({ folder, store, onWarning });
    const close = async () => {
      await journal.close();
      await lock.release();
    };
    return { journal, close };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
