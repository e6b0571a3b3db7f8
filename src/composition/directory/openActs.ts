import { randomUUID } from 'node:crypto';
import type { DirectoryActor } from '../../application/actor.js';
import { type Log, noSecondOpinion, type Ports } from '../../application/ports/index.js';
import { type Config, isTried } from '../../config/index.js';
import { createPeopleReader } from '../../directory/csv/peopleReader.js';
import { createHris } from '../../hris/index.js';
import { createAddressGuard } from '../../outbound/addressGuard.js';
import { openDatabase } from '../database.js';
import { openSeal } from '../openSeal.js';
import { ensureOwnOrganisation } from '../ownOrganisation.js';
import { refuseSandboxOn } from '../sandboxData.js';

/** What the acts need where no chat is open. What they queue is sent by the service, from the same database. */
export interface OpenActs {
  readonly ports: Ports;
  readonly actor: DirectoryActor;
  close(): Promise<void>;
}

/** Opens the database of the environment for a directory's file. The embedded one is for one process: it refuses a second. */
export async function openActs(config: Config, log: Log): Promise<OpenActs> {
  const { store, close } = await openDatabase(config, log);
  try {
    const isSandbox = isTried(config);
    if (isSandbox) await refuseSandboxOn(store);
    const organisation = await ensureOwnOrganisation(store, config, isSandbox);
    const seal = await openSeal(config);
    const ports: Ports = {
      ...store,
      ...{ log, clock: { now: () => new Date() }, newId: randomUUID, directories: {} },
      ...{ chatFiles: {}, peopleReader: createPeopleReader(), peopleSources: [] },
      ...{ organiserEmails: config.organiserEmails, secondOpinion: noSecondOpinion, linkMail: null },
      publicUrl: config.publicUrl ?? `http://localhost:${config.port}`,
      ...{ seal, hris: createHris(seal) },
      webhookAddresses: createAddressGuard(config.webhookPrivateHosts),
      ...{ wakeOutbox: () => {}, wakeWebhooks: () => {} },
    };
    return { ports, actor: { organisation, employee: null, connection: 'csv' }, close };
  } catch (error) {
    await close();
    throw error;
  }
}
