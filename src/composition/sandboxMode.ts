import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock, Ports } from '../application/ports/index.js';
import { syncWorkspaces } from '../application/workspaces/syncWorkspaces.js';
import type { Config } from '../config/index.js';
import type { Locale } from '../domain/people/locale.js';
import type { Http } from '../http/server.js';
import {
  type ChatMemory,
  type ClockMemory,
  type DirectoryWays,
  type Schedule,
  seedSandbox,
  startClock,
  startSandbox,
} from '../sandbox/index.js';
import type { ChatSettings } from './chats.js';
import { sandboxId } from './ownOrganisation.js';
import { sandboxConsole } from './sandboxConsole.js';
import { sandboxDirectories } from './sandboxDirectories.js';

/** Étincelle with made-up chats around it, to try everything without an account. */
export interface SandboxMode {
  /** The credentials of the made-up workspaces: what the environment would hold for real ones. */
  readonly settings: ChatSettings;
  readonly clock: Clock;
  readonly organiserEmails: ReadonlySet<string>;
  /** Serves the page at `/sandbox/`. From here on its clock can be moved, and it can be asked to begin again. */
  mount(http: Http, ports: Ports, acts: SandboxActs): void;
  /** Fills the made-up company: its missions, its people, the app in everybody's chat. */
  fill(ports: Ports, organisationId: string): Promise<void>;
  /** Lets the open pages go, so that the HTTP server can close. */
  hangUp(): void;
  stop(): Promise<void>;
  /** Removes the clock's lead and what was said; to be called once it is stopped. */
  forget(): Promise<void>;
}

/** What the page has the service do. */
interface SandboxActs {
  /** Does at once all that is due by now. */
  settle(): Promise<void>;
  /** Begins again from nothing. */
  reset(): void;
}

/** Where the console lets an organiser in who speaks a language, once. */
type ConsolePath = (locale: Locale) => Promise<string | null>;

/** Starts the stand-in chats around the service, which listens on `port`. */
export async function openSandbox(config: Config, port: number): Promise<SandboxMode> {
  // Drawn anew at each start, as the stand-ins are: who has read the source can sign nothing.
  const signingSecret = drawSecret();
  const botToken = `xoxb-${drawSecret()}`;
  const clockFile = fileIn(config.dataDir, 'sandbox-clock.json');
  const chatsFile = fileIn(config.dataDir, 'sandbox-chats.json');
  const directoriesFile = fileIn(config.dataDir, 'sandbox-directories.json');
  const clock = await startClock(clockMemory(clockFile));
  let acts: SandboxActs = { settle: async () => {}, reset: () => {} };
  let nextDue: Schedule['nextDue'] = async () => null;
  let consolePath: ConsolePath = async () => null;
  let directoryWays: DirectoryWays | null = null;
  const sandbox = await startSandbox({
    appUrl: `http://127.0.0.1:${port}`,
    signingSecret,
    botToken,
    botId: 'sandbox-bot',
    clock,
    memory: chatsFile,
    schedule: { nextDue: (now) => nextDue(now), settle: () => acts.settle() },
    reset: () => acts.reset(),
    consolePath: (locale) => consolePath(locale),
    directoryWays: () => directoryWays,
    directoryMemory: directoriesFile,
  });
  const { slack, teams, organiserEmails } = sandbox;
  return {
    clock,
    organiserEmails: new Set(organiserEmails),
    settings: {
      slack: { signingSecret, botToken, apiUrl: slack.apiUrl, rates },
      teams: {
        appId: '',
        appPassword: '',
        appTenantId: teams.tenantId,
        appType: 'SingleTenant',
        allowUnauthenticated: true,
        rates,
      },
    },
    mount(http, ports, asked) {
      acts = asked;
      nextDue = (now) => nextDueIn(ports, now);
      consolePath = (locale) => sandboxConsole(ports, sandboxId, locale);
      directoryWays = sandboxDirectories(ports, sandboxId);
      sandbox.mount(http);
    },
    async fill(ports, organisationId) {
      await syncWorkspaces(ports);
      await seedSandbox(ports, organisationId);
      await sandbox.open();
    },
    hangUp: () => sandbox.hangUp(),
    stop: () => sandbox.stop(),
    forget: async () =>
      void (await Promise.all([clockFile, chatsFile, directoriesFile].map((file) => file.remove()))),
  };
}

/** Whoever moves the clock by a week is told at once what was said in it. */
const rates = { channel: [{ count: 20, everyMs: 1_000 }] };

const drawSecret = (): string => randomBytes(32).toString('hex');

/** A text kept beside the embedded database, so that a restart does not lose it. */
function fileIn(dataDir: string, name: string): ChatMemory & { remove(): Promise<void> } {
  const file = join(dataDir, name);
  return {
    async load() {
      // Earlier versions let everybody read it.
      await chmod(file, 0o600).catch(() => {});
      return readFile(file, 'utf8').catch(() => null);
    },
    async save(text) {
      await mkdir(dataDir, { recursive: true, mode: 0o700 });
      await writeFile(`${file}.new`, text, { mode: 0o600 });
      await rename(`${file}.new`, file);
    },
    remove: () => rm(file, { force: true }),
  };
}

/** How far the sandbox's clock is ahead. */
const clockMemory = (file: ChatMemory): ClockMemory => ({
  async load() {
    const aheadMs: unknown = JSON.parse((await file.load()) ?? 'null');
    return typeof aheadMs === 'number' ? aheadMs : null;
  },
  save: (aheadMs) => file.save(JSON.stringify(aheadMs)),
});

const AFTER_ALL = new Date('9999-01-01T00:00:00Z');
/** More than the places of a made-up company. */
const MANY = 1_000;

/** The next moment at which something happens by itself: a message, an announcement, the end of an offer. */
async function nextDueIn(ports: Ports, now: Date): Promise<Date | null> {
  const [message, announcement, offers, approvals] = await Promise.all([
    ports.deliveries.nextDue(now),
    ports.announcements.nextDue(now),
    ports.engagements.listExpiredOffers(AFTER_ALL, MANY),
    ports.engagements.listApprovalsDue(AFTER_ALL, MANY),
  ]);
  const ends = [
    ...offers.map(({ offerExpiresAt }) => offerExpiresAt),
    ...approvals.map(({ approval }) => approval?.dueAt ?? null),
  ];
  const due = [message, announcement, ...ends].filter((each) => each !== null && each > now);
  return due.reduce((first, each) => (first && each && first <= each ? first : each), null);
}
