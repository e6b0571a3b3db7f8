import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Journal } from './journal/journal.js';
import { type Lock, lockFolder } from './journal/lock.js';
import { startServer } from './server.js';
import { Store } from './store/store.js';

export type EmbeddedMongoOptions = {
  /** Where documents are kept; without it they are gone when the server stops. */
  dataDir?: string;
  /** A free port is taken when it is not given. */
  port?: number;
  /** Told, in a sentence, what an operator should know and that does not stop the server. */
  onWarning?: (warning: string) => void;
};

export type EmbeddedMongo = { uri: string; port: number; stop(): Promise<void> };

/**
 * Starts a small database that speaks MongoDB's wire protocol on the loopback interface, for a first run and for tests.
 * @throws an error with a sentence for the operator when the data folder is in use or damaged, or the port is taken
 */
export async function startEmbeddedMongo(options: EmbeddedMongoOptions = {}): Promise<EmbeddedMongo> {
  const { dataDir, port = 0, onWarning = () => {} } = options;
  const store = new Store();
  const disk = dataDir === undefined ? undefined : await openDisk(resolve(dataDir), store, onWarning);
  try {
    const server = await startServer(store, disk?.journal, port);
    const uri = `mongodb://127.0.0.1:${server.port}/etincelle?directConnection=true`;
    const stop = async () => {
      await server.stop();
      await disk?.close();
    };
    return { uri, port: server.port, stop };
  } catch (error) {
    await disk?.close();
    throw error;
  }
}

type Disk = { journal: Journal; close(): Promise<void> };

async function openDisk(folder: string, store: Store, onWarning: (warning: string) => void): Promise<Disk> {
  await mkdir(folder, { recursive: true });
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
