import type { Incoming, Receive, Reply } from '../application/incoming.js';
import type { Directory, Log, Messenger } from '../application/ports/index.js';
import type { Config } from '../config.js';
import type { Organisation } from '../domain/organisation.js';
import type { Http } from '../http/server.js';
import { createSlack } from '../platforms/slack/index.js';
import { createTeams } from '../platforms/teams/index.js';

/** What the two platform folders have in common: all that the rest of the house knows of them. */
export interface Chat {
  readonly messenger: Messenger;
  readonly directory: Directory;
  /** The workspace that the credentials in the environment belong to; throws when the platform does not answer. */
  identify(): Promise<{ externalId: string; name: string }>;
  /** Opens the platform's door on the HTTP application. Called once. */
  listen(http: Http, receive: Receive): void;
  /** Gives the reply to an event whose process died before answering. False: try again later. */
  answerLate(incoming: Incoming, reply: Reply): Promise<boolean>;
  /** Waits for the answers under way. */
  stop(): Promise<void>;
}

export type ChatSettings = Pick<Config, 'slack' | 'teams'>;

/** The chats that the settings name. Throws when settings cannot work. */
export function createChats(settings: ChatSettings, { locale, timezone }: Organisation, log: Log): Chat[] {
  const fallbackReader = { locale, timezone };
  const { slack, teams } = settings;
  return [
    ...(slack ? [createSlack({ ...slack, apiUrl: slack.apiUrl ?? undefined, log, fallbackReader })] : []),
    ...(teams ? [createTeams({ settings: teams, log, fallbackReader })] : []),
  ];
}
