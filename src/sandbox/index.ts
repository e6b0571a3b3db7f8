import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ChatMemory, keeper, type Past, recall } from './chatMemory.js';
import type { SandboxClock } from './clock.js';
import { createDirectories, type DirectoryWays } from './directories/index.js';
import type { Schedule } from './forward.js';
import { company, organiserEmails, slackChannels, slackUsers, teamsTeam, teamsUsers } from './people.js';
import { startSlackStandIn } from './slack/index.js';
import { startTeamsStandIn, type TeamsStandIn } from './teams/index.js';
import { changes } from './web/changes.js';
import { clockActs } from './web/clockActs.js';
import { sandboxHandler } from './web/index.js';
import { watchReceived } from './web/received.js';
import { routesOf } from './web/routes.js';

export type { ChatMemory } from './chatMemory.js';
export { type ClockMemory, startClock } from './clock.js';
export type { DirectoryWays } from './directories/index.js';
export type { Schedule } from './forward.js';
export { seedSandbox } from './seed/index.js';

export interface SandboxOptions {
  /** Base address of the bot on this machine, as `http://127.0.0.1:3978`: where the stand-ins post to. */
  readonly appUrl: string;
  readonly signingSecret: string;
  readonly botToken: string;
  /** The bot's app id in Teams. */
  readonly botId: string;
  readonly clock: SandboxClock;
  readonly schedule: Schedule;
  /** Where the chats are kept over a restart; forgotten at each when there is none. */
  readonly memory?: ChatMemory;
  /** Begins again from nothing; may stop this sandbox, once the page is answered. */
  readonly reset?: () => void;
  /** Where the console lets an organiser in who speaks a language, once; null when it cannot yet. */
  readonly consolePath?: (locale: 'fr' | 'en') => Promise<string | null>;
  /** How directories are let in; null when they cannot be yet. */
  readonly directoryWays?: () => DirectoryWays | null;
  /** Where what they told of is kept over a restart. */
  readonly directoryMemory?: ChatMemory;
  /** The `Authorization` header of Teams' posts, when the bot checks one. */
  readonly authorization?: () => Promise<string> | string;
}

/** Whatever takes handlers by path, as an express application does. */
interface Mountable {
  get(path: string, handler: Handler): unknown;
  use(path: string, handler: Handler): unknown;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A running sandbox, and what the bot has to be told to work with it. */
export interface Sandbox {
  readonly slack: {
    readonly apiUrl: string;
    readonly teamId: string;
    readonly botToken: string;
    readonly signingSecret: string;
  };
  readonly teams: { readonly tenantId: string; readonly serviceUrl: string };
  /** Lower case. */
  readonly organiserEmails: readonly string[];
  /** Serves the page and its requests at `/sandbox/`, where the root leads. */
  mount(app: Mountable): void;
  /** Adds the app to Teams for everybody whom it has not greeted. To be called once the bot answers at `appUrl`. */
  open(): Promise<void>;
  /** Ends the pages' open streams: a server that is being closed would wait for them. */
  hangUp(): void;
  stop(): Promise<void>;
}

/** Starts the stand-ins around a bot that will listen at `appUrl`. */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { appUrl, signingSecret, botToken, clock, schedule, memory = forgetful, reset = () => {} } = options;
  const now = () => clock.now();
  const past = await recall(memory);
  const slack = await startSlackStandIn({
    ...{ appUrl, signingSecret, botToken, now },
    team: { id: company.slackTeamId, name: company.name },
    users: slackUsers,
    channels: slackChannels,
    ...(past ? { past: past.slack } : {}),
  });
  const teams = await startTeams(options, past);
  const feed = changes();
  const kept = keeper(memory, () => ({ version: 1, slack: slack.past(), teams: teams.past() }));
  for (const chat of [slack, teams]) {
    chat.onChange(feed.changed);
    chat.onChange(kept.changed);
  }
  const { directoryMemory = forgetful, directoryWays = () => null } = options;
  const directories = createDirectories(appUrl, directoryMemory, directoryWays);
  const handler = sandboxHandler({
    routes: routesOf({
      ...{ slack, teams, directories, reset },
      clock: clockActs(clock, schedule, () => watchReceived(slack, teams)),
    }),
    changes: feed,
    consolePath: options.consolePath ?? (async () => null),
    page: new URL('./sandbox/', import.meta.url),
  });
  return {
    slack: { apiUrl: slack.apiUrl, teamId: company.slackTeamId, botToken, signingSecret },
    teams: { tenantId: company.teamsTenantId, serviceUrl: teams.serviceUrl },
    organiserEmails,
    mount: (app) => {
      app.get('/', (_request, response) => void response.writeHead(302, { location: '/sandbox/' }).end());
      app.use('/sandbox/lucca', (request, response) => {
        directories.lucca(request, response).catch(() => failed(response));
      });
      app.use('/sandbox', (request, response) => void handler(request, response));
    },
    open: () => installEverywhere(teams),
    hangUp: feed.hangUp,
    stop: async () => {
      feed.stop();
      await Promise.all([slack.stop(), teams.stop()]);
      await kept.flush();
    },
  };
}

/** Whoever asked asks again: a failure here ends neither the process nor leaves a request open. */
const failed = (response: ServerResponse): void => {
  if (!response.headersSent) response.writeHead(500);
  response.end();
};

const forgetful: ChatMemory = { load: async () => null, save: async () => {} };

/** At its old address, which the bot has written down for everybody. Where another program has taken it, as a new Teams. */
async function startTeams(options: SandboxOptions, past: Past | null): Promise<TeamsStandIn> {
  const { appUrl, botId, clock, authorization } = options;
  const fresh = {
    ...{ appUrl, botId, users: teamsUsers, team: teamsTeam },
    now: () => clock.now(),
    tenant: { id: company.teamsTenantId, name: company.name },
    ...(authorization ? { authorization } : {}),
  };
  if (!past) return startTeamsStandIn(fresh);
  const again = { ...fresh, past: past.teams, port: past.teams.port };
  return startTeamsStandIn(again).catch(() => startTeamsStandIn(fresh));
}

/** In the team first, so that its channels are known before anybody is greeted. Nobody is greeted twice. */
async function installEverywhere(teams: TeamsStandIn): Promise<void> {
  if (!teams.past().teamInstalled) await teams.installInTeam();
  for (const { id } of teams.users()) {
    const greeted = teams.messages(id, teams.personalChatId(id)).some(({ from }) => from === 'bot');
    if (!greeted) await teams.install(id);
  }
}
