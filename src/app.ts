import type { Server } from 'node:http';
import type { Clock, Log } from './application/ports/index.js';
import { type Chat, createChats } from './composition/chats.js';
import { type OpenDatabase, openDatabase } from './composition/database.js';
import { furnish, type House } from './composition/house.js';
import { ensureOwnOrganisation } from './composition/ownOrganisation.js';
import { openSandbox, type SandboxMode } from './composition/sandboxMode.js';
import { meetWorkspaces } from './composition/workspaces.js';
import type { Config } from './config.js';
import { calendarRoute } from './delivery/calendarRoute.js';
import { calendarRoutes } from './http/calendar.js';
import { healthRoutes } from './http/health.js';
import { closeServer, createHttp, endRoutes, type Http, listen } from './http/server.js';
import { type RunningClock, startClock } from './scheduling/index.js';

export interface App {
  /** Where it listens on this machine, as `http://localhost:3978`. */
  readonly url: string;
  /** The page to open when no chat is configured; null otherwise. */
  readonly sandboxUrl: string | null;
  /** No MongoDB server was given: the data is kept by the embedded database. */
  readonly embeddedDatabase: boolean;
  /** Does at once all that is due by now; resolves when it is done and said. */
  settle(): Promise<void>;
  /** Takes no new request, finishes what is under way, and lets everything go. Safe to call again. */
  stop(): Promise<void>;
}

/** Everything that has to be let go at the end. */
interface Parts {
  readonly database: OpenDatabase;
  readonly server: Server;
  readonly sandbox: SandboxMode | null;
  readonly chats: readonly Chat[];
  readonly house: House;
  readonly schedule: RunningClock;
}

const systemClock: Clock = { now: () => new Date() };
const graceMs = 10_000;

/** Puts the house together and opens its door. Throws when something it needs is not there, and leaves nothing open then. */
export async function startApp(config: Config, log: Log, clock: Clock = systemClock): Promise<App> {
  const database = await openDatabase(config, log);
  let door: Door | null = null;
  try {
    door = await openDoor(config.port);
    return await compose(config, log, clock, database, door);
  } catch (error) {
    if (door) await closeServer(door.server, 0);
    await database.close();
    throw error;
  }
}

async function compose(
  config: Config,
  log: Log,
  clock: Clock,
  database: OpenDatabase,
  door: Door,
): Promise<App> {
  const url = `http://localhost:${door.port}`;
  const sandbox = config.slack || config.teams ? null : await openSandbox(config, door.port);
  const organisation = await ensureOwnOrganisation(database.store, config);
  const chats = createChats(sandbox?.settings ?? config, organisation, log);
  const house = furnish(database.store, chats, {
    log,
    clock: sandbox?.clock ?? clock,
    organiserEmails: sandbox?.organiserEmails ?? config.organiserEmails,
    publicUrl: config.publicUrl ?? url,
  });
  for (const chat of chats) chat.listen(door.http, house.receive);
  calendarRoutes(door.http, calendarRoute(house.ports));
  healthRoutes(door.http, [{ name: 'database', run: () => database.ping().then(() => true) }]);
  sandbox?.mount(door.http, house.ports, house.settle);
  endRoutes(door.http, log);
  await meetWorkspaces(database.store, chats, log);
  door.open();
  await sandbox?.fill(house.ports);
  const schedule = await startClock({ database: database.database, jobs: house.jobs, log });
  let stopping: Promise<void> | null = null;
  const parts: Parts = { database, server: door.server, sandbox, chats, house, schedule };
  return {
    url,
    sandboxUrl: sandbox ? `${url}/sandbox/` : null,
    embeddedDatabase: database.embedded,
    settle: house.settle,
    stop: () => {
      stopping ??= stopAll(parts);
      return stopping;
    },
  };
}

interface Door {
  readonly http: Http;
  readonly server: Server;
  readonly port: number;
  /** Lets requests in. */
  open(): void;
}

/** Listens at once, so that the port is known, and lets requests in when the house is ready. */
async function openDoor(wanted: number): Promise<Door> {
  const http = createHttp();
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  http.use((_request, _response, next) => void opened.then(() => next()));
  const { server, port } = await listen(http, wanted);
  return { http, server, port, open };
}

/** Outside in: no new request, then the answers under way, then what is being sent, then the store. */
async function stopAll({ database, server, sandbox, chats, house, schedule }: Parts): Promise<void> {
  sandbox?.hangUp();
  await Promise.all([closeServer(server, graceMs), schedule.stop(graceMs)]);
  await Promise.all(chats.map((chat) => chat.stop()));
  await house.stop();
  await sandbox?.stop();
  await database.close();
}
