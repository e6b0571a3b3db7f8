import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Clock, type Log, noSecondOpinion } from './application/ports/index.js';
import { syncWorkspaces } from './application/workspaces/syncWorkspaces.js';
import { type Chat, createChats } from './composition/chats.js';
import { type OpenDatabase, openDatabase } from './composition/database.js';
import { type Email, openEmail } from './composition/email.js';
import { openSeal } from './composition/openSeal.js';
import { ensureOwnOrganisation, sandboxId } from './composition/ownOrganisation.js';
import { peopleSources } from './composition/peopleSources.js';
import { readinessOf } from './composition/readiness.js';
import { leaveSandbox, refuseSandboxOn } from './composition/sandboxData.js';
import { openSandbox, type SandboxMode } from './composition/sandboxMode.js';
import { createServices, type Services } from './composition/services.js';
import { openTeamsTab } from './composition/teamsTab.js';
import { meeting } from './composition/workspaces.js';
import { type Config, isForThisMachine, isTried } from './config/index.js';
import { meantIn } from './conversation/understanding/missions/meant.js';
import { createHris } from './hris/index.js';
import { apiRoutes } from './http/api/apiRoutes.js';
import { assistantPage, giveAssistantKey } from './http/assistants/assistantPages.js';
import { exportPage, takeExport } from './http/attendance/takeExport.js';
import { calendarRoutes } from './http/calendar/calendarRoutes.js';
import { readCalendar } from './http/calendar/readCalendar.js';
import { consoleRoutes } from './http/console/consoleRoutes.js';
import { healthRoutes } from './http/health.js';
import { hrisWebhookRoutes } from './http/hris/webhookRoutes.js';
import { importPages } from './http/imports/importPages.js';
import { importRoutes } from './http/imports/importRoutes.js';
import { fileRoutes } from './http/links/fileRoutes.js';
import { actOnLink } from './http/mail/actOnLink.js';
import { lookAtLink } from './http/mail/lookAtLink.js';
import { mailRoutes } from './http/mail/mailRoutes.js';
import { mcpRoutes } from './http/mcp/mcpRoutes.js';
import { metricsRoutes } from './http/metrics.js';
import { missionPage } from './http/missionPage.js';
import { myDataPage, takeMyData } from './http/myData/takeMyData.js';
import { answerNonprofit } from './http/nonprofit/answerNonprofit.js';
import { nonprofitRoutes } from './http/nonprofit/nonprofitRoutes.js';
import { linkPages } from './http/posters/linkPages.js';
import { posterRoutes } from './http/posters/posterRoutes.js';
import { visitPages } from './http/posters/visitPages.js';
import { refuseStrangers } from './http/refuseStrangers.js';
import { scimRoutes } from './http/scim/scimRoutes.js';
import { closeServer, createHttp, endRoutes, type Http, listen, sendElsewhere } from './http/server.js';
import { askModel } from './languageModel/askModel.js';
import { createMetrics, type Metrics } from './observability/index.js';
import { createAddressGuard } from './outbound/addressGuard.js';
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
  /** Reads at once the member lists that are due, every hour at most. Resolves when everybody in them has been followed. */
  readLists(): Promise<void>;
  /** Resolves once somebody had the sandbox begin again: this application is stopped by then, and all of it deleted. */
  readonly emptied: Promise<void>;
  /** Takes no new request, finishes what is under way, and lets everything go. Safe to call again. */
  stop(): Promise<void>;
}

/** Everything that has to be let go at the end. */
interface Parts {
  readonly database: OpenDatabase;
  readonly server: Server;
  readonly sandbox: SandboxMode | null;
  readonly chats: readonly Chat[];
  readonly email: Email | null;
  readonly services: Services;
  readonly schedule: RunningClock;
}

const systemClock: Clock = { now: () => new Date() };
const graceMs = 10_000;

/** Puts the parts together and lets requests in. Throws when something it needs is not there, and leaves nothing open then. */
export async function startApp(config: Config, operatorsLog: Log, clock: Clock = systemClock): Promise<App> {
  const metrics = createMetrics();
  const log = metrics.log(operatorsLog);
  const database = await openDatabase(config, log);
  let door: Door | null = null;
  try {
    door = await openDoor(config, log);
    return await compose(config, { log, clock, metrics, database, door });
  } catch (error) {
    if (door) await closeServer(door.server, 0);
    await database.close();
    throw error;
  }
}

/** What there is before the services are made. */
interface Ground {
  readonly log: Log;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly database: OpenDatabase;
  readonly door: Door;
}

async function compose(config: Config, { log, clock, metrics, database, door }: Ground): Promise<App> {
  const url = `http://localhost:${door.port}`;
  const isSandbox = isTried(config);
  await (isSandbox ? refuseSandboxOn(database.store) : leaveSandbox(database.store));
  const sandbox = isSandbox ? await openSandbox(config, door.port) : null;
  const organisation = await ensureOwnOrganisation(database.store, config, isSandbox);
  const surroundings = { log, clock: sandbox?.clock ?? clock };
  const chats = await createChats(sandbox?.settings ?? config, organisation, {
    ...surroundings,
    store: database.store,
    publicUrl: config.publicUrl,
    patienceMs: config.patienceMs,
  });
  const meetWorkspaces = meeting(database.store, organisation.id, chats, surroundings);
  const publicUrl = config.publicUrl ?? url;
  const email = await openEmail(config, organisation, isSandbox, {
    ...surroundings,
    store: database.store,
    publicUrl,
  });
  const seal = await openSeal(config);
  const guard = createAddressGuard(config.webhookPrivateHosts);
  const services = createServices(metrics.store(database.store), chats, email, meetWorkspaces, {
    ...surroundings,
    organiserEmails: sandbox?.organiserEmails ?? config.organiserEmails,
    publicUrl,
    secondOpinion: config.understanding ? askModel(config.understanding, log) : noSecondOpinion,
    ...{ seal, hris: createHris(seal) },
    webhookAddresses: guard,
    peopleSources: peopleSources(config.peopleFiles, organisation.id, guard),
  });
  let schedule: RunningClock | null = null;
  let stopping: Promise<void> | null = null;
  let reset = () => {};
  const resetAsked = new Promise<void>((resolve) => {
    reset = resolve;
  });
  const { ports } = services;
  for (const chat of chats) chat.listen(door.http, metrics.receive(services.receive));
  calendarRoutes(door.http, readCalendar(ports));
  mailRoutes(door.http, lookAtLink(ports), actOnLink(ports));
  fileRoutes(door.http, 'my-data', myDataPage, takeMyData(ports));
  fileRoutes(door.http, 'export', exportPage, takeExport(ports));
  fileRoutes(door.http, 'assistant', assistantPage, giveAssistantKey(ports));
  importRoutes(door.http, importPages(ports));
  nonprofitRoutes(door.http, answerNonprofit(ports));
  posterRoutes(door.http, { ...visitPages(ports), ...linkPages(ports) });
  apiRoutes(door.http, ports, { requestsPerMinute: config.apiRequestsPerMinute });
  mcpRoutes(door.http, ports, { requestsPerMinute: config.apiRequestsPerMinute, meant: meantIn });
  missionPage(door.http);
  scimRoutes(door.http, ports);
  hrisWebhookRoutes(door.http, ports);
  const signIn = config.oidc && { provider: config.oidc, organisationId: organisation.id };
  consoleRoutes(door.http, ports, undefined, signIn, await openTeamsTab(config, organisation.id));
  healthRoutes(
    door.http,
    readinessOf(() => ({ database, services, schedule, stopping: stopping !== null })),
  );
  const backlog = () => ports.deliveries.backlog(ports.clock.now());
  metricsRoutes(door.http, config.metricsToken, () => metrics.scrape(backlog));
  sandbox?.mount(door.http, ports, { settle: services.settle, reset });
  endRoutes(door.http, log);
  await meetWorkspaces();
  door.open();
  await sandbox?.fill(ports, organisation.id);
  schedule = await startClock({ database: database.database, jobs: services.jobs, log });
  const parts: Parts = { database, server: door.server, sandbox, chats, email, services, schedule };
  return {
    url,
    sandboxUrl: sandbox ? `${url}/sandbox/` : null,
    embeddedDatabase: database.embedded,
    settle: services.settle,
    readLists: () => syncWorkspaces(ports),
    emptied: resetAsked.then(() => {
      stopping ??= stopAll(parts, 0, () => emptySandbox(parts));
      return stopping;
    }),
    stop: () => {
      stopping ??= stopAll(parts, config.stopDelayMs);
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

/**
 * Listens at once, so that the port is known, and lets requests in when all is ready. Where everybody can be
 * anybody (the sandbox, Teams without tokens) it is a door for this machine alone.
 */
async function openDoor(config: Config, log: Log): Promise<Door> {
  const http = createHttp();
  const isLocal = isForThisMachine(config);
  if (isLocal) refuseStrangers(http, log);
  // Who asks, as the outermost proxy of ours saw it.
  http.set('trust proxy', config.trustedProxies);
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  http.use((_request, _response, next) => void opened.then(() => next()));
  const { server, port } = await listen(http, config.port, isLocal ? '127.0.0.1' : undefined);
  return { http, server, port, open };
}

/**
 * Outside in: first `/readyz` says so, for `delayMs` while requests are still served. Whoever shares the requests out
 * has seen it then. Then no new request, then the answers under way, then what is being sent, then the store.
 */
async function stopAll(parts: Parts, delayMs: number, last = async () => {}): Promise<void> {
  const { database, server, sandbox, chats, email, services, schedule } = parts;
  sendElsewhere(server);
  if (delayMs > 0) await sleep(delayMs);
  sandbox?.hangUp();
  const [cut] = await Promise.all([closeServer(server, graceMs), schedule.stop(graceMs)]);
  if (cut) services.ports.log.warn('http.stoppedLate');
  await Promise.all(chats.map((chat) => chat.stop()));
  await services.stop();
  await email?.stop();
  await sandbox?.stop();
  await last();
  await database.close();
}

/** Nothing of what was tried is left, so that the next start fills the made-up company again. */
async function emptySandbox({ database, sandbox }: Parts): Promise<void> {
  await database.forget(sandboxId);
  await sandbox?.forget();
}
