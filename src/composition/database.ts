import type { Log } from '../application/ports/index.js';
import type { Config } from '../config/index.js';
import { startEmbeddedMongo } from '../embedded-mongo/index.js';
import { type OpenStore, openStore, withBriefReads } from '../persistence/index.js';

/** The open database with whatever had to be started for it. */
export interface OpenDatabase extends OpenStore {
  readonly embedded: boolean;
}

const briefly = (opened: OpenStore): OpenStore => ({ ...opened, store: withBriefReads(opened.store) });

/** Opens the MongoDB server of the environment, or the embedded database when there is none. */
export async function openDatabase(config: Config, log: Log): Promise<OpenDatabase> {
  if (config.mongodbUri !== null)
    return { ...briefly(await openStore(config.mongodbUri, { log })), embedded: false };
  const engine = await startEmbeddedMongo({
    dataDir: config.dataDir,
    onWarning: (warning) => log.warn('database.warning', { warning }),
  });
  try {
    const opened = briefly(await openStore(engine.uri, { log }));
    const close = async () => {
      await opened.close();
      await engine.stop();
    };
    return { ...opened, close, embedded: true };
  } catch (error) {
    await engine.stop();
    throw error;
  }
}
