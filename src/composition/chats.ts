import { randomUUID } from 'node:crypto';
import type { ChatFiles, Clock, Directory, Log, Store } from '../application/ports/index.js';
import { addApp } from '../application/workspaces/addApp.js';
import { forgetApp } from '../application/workspaces/removeApp.js';
import type { Config } from '../config/index.js';
import type { Incoming, Receive, Reply } from '../conversation/incoming.js';
import type { Organisation } from '../domain/organisations/organisation.js';
import { type Platform, platforms } from '../domain/organisations/workspace.js';
import type { Http } from '../http/server.js';
import type { Messenger } from '../messages/messenger.js';

/** What the platform folders have in common: all that the rest knows of them. */
export interface Chat {
  readonly messenger: Messenger;
  readonly directory: Directory;
  readonly files: ChatFiles;
  /** The workspace that the credentials in the environment belong to; null when workspaces install the app by themselves. Throws when the platform does not answer. */
  identify(): Promise<{ externalId: string; name: string } | null>;
  /** What has to be looked after in between, as tokens that end; called by the clock. */
  maintain?(): Promise<void>;
  /** Opens the platform's door on the HTTP application. Called once. */
  listen(http: Http, receive: Receive): void;
  /** Gives the reply to an event that was left open: see `answerLeftovers`. False: try again later. */
  answerLate(incoming: Incoming, reply: Reply): Promise<boolean>;
  /** Waits for the answers under way. */
  stop(): Promise<void>;
}

export type ChatSettings = Pick<Config, Platform>;

/** What the chats are told besides their settings. */
export interface ChatSurroundings {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** As people outside reach this service, without a final slash; null when it was not told. */
  readonly publicUrl: string | null;
  readonly patienceMs?: number | undefined;
}

/** What each platform needs besides its own settings. */
interface Common {
  readonly fallbackReader: Pick<Organisation, 'locale' | 'timezone'>;
  readonly surroundings: ChatSurroundings;
}

/** How each chat is opened; the code and the packages of one that is not set are not loaded. */
const openers: { [P in Platform]: (settings: NonNullable<Config[P]>, common: Common) => Promise<Chat> } = {
  async slack(settings, { fallbackReader, surroundings }) {
    const { createSlack } = await import('../platforms/slack/index.js');
    const { log, patienceMs } = surroundings;
    const options = slackOptions(settings, fallbackReader, surroundings);
    return createSlack({ ...options, fallbackReader, log, patienceMs });
  },
  async teams(settings, { fallbackReader, surroundings }) {
    const { createTeams } = await import('../platforms/teams/index.js');
    const { log, patienceMs } = surroundings;
    return createTeams({ settings, fallbackReader, log, invokeBudgetMs: patienceMs });
  },
};

/** The chats that the settings name. Throws when settings cannot work. */
export async function createChats(
  settings: ChatSettings,
  { locale, timezone }: Organisation,
  surroundings: ChatSurroundings,
): Promise<Chat[]> {
  const common: Common = { fallbackReader: { locale, timezone }, surroundings };
  const opened = await Promise.all(platforms.map((platform) => open(platform, settings, common)));
  return opened.filter((chat) => chat !== null);
}

async function open<P extends Platform>(
  platform: P,
  settings: ChatSettings,
  common: Common,
): Promise<Chat | null> {
  const own = settings[platform];
  return own ? openers[platform](own, common) : null;
}

/** Workspaces that install the app by themselves start with the zone and language of this deployment. */
function slackOptions(
  slack: NonNullable<ChatSettings['slack']>,
  defaults: Pick<Organisation, 'locale' | 'timezone'>,
  { store, clock, publicUrl }: ChatSurroundings,
) {
  const { signingSecret, rates } = slack;
  const common = { signingSecret, rates, apiUrl: slack.apiUrl ?? undefined };
  if ('botToken' in slack) return { ...common, botToken: slack.botToken };
  const { installations, leases, nonces } = store;
  const onInstalled = (workspace: { externalId: string; name: string }) =>
    addApp(store, randomUUID, { platform: 'slack', ...workspace }, defaults);
  const onGone = (externalId: string, installedBy: Date) =>
    forgetApp(store, 'slack', externalId, installedBy);
  const told = { publicUrl, installations, leases, nonces, clock, onInstalled, onGone };
  return { ...common, install: { ...slack.install, ...told } };
}
