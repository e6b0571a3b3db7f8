import type { ChatFiles, Directory, Log } from '../../application/ports/index.js';
import type { Incoming, Receive, Reply } from '../../conversation/incoming.js';
import type { Reader } from '../../domain/people/reader.js';
import type { Messenger } from '../../messages/messenger.js';
import { createInFlight } from '../shared/inFlight.js';
import { Authentication } from './authentication.js';
import { createCalls } from './calls.js';
import { createDirectory } from './directory.js';
import { type Door, mountEndpoint } from './endpoint.js';
import { createFiles } from './files.js';
import { createHandle } from './handle.js';
import { answerLate } from './lateReplies.js';
import { createMessenger } from './messenger.js';
import { paceOf } from './pace.js';
import type { TeamsSettings } from './settings.js';
import { tenants } from './workspace.js';

export type { TeamsSettings } from './settings.js';

export interface TeamsOptions {
  readonly settings: TeamsSettings;
  readonly log: Log;
  /** The language and clock used before we know who it is. */
  readonly fallbackReader: Reader;
  /** How long a pressed button waits for its answer; Teams itself gives up after about 15 s. Milliseconds. */
  readonly invokeBudgetMs?: number | undefined;
  /** How long one request to Teams may take, in milliseconds; 15 s when not given. */
  readonly requestTimeoutMs?: number;
}

/** Microsoft Teams: its endpoint, and what the rest needs of it. */
export interface Teams {
  /** The tenant of the settings, or the first one heard on this machine, as the workspace that is ours. */
  identify(): Promise<{ externalId: string; name: string }>;
  /** Mounts `POST /api/messages` on the app. Called once. */
  listen(app: Door, receive: Receive): void;
  readonly messenger: Messenger;
  readonly directory: Directory;
  readonly files: ChatFiles;
  /**
   * Hands over the reply to an event that was left open. True when it is dealt with, for good or
   * ill. False when Teams is busy and it is to be tried again later. Never throws.
   */
  answerLate(incoming: Incoming, reply: Reply): Promise<boolean>;
  /** Refuses new events with 503 and resolves when those at hand have been answered. */
  stop(): Promise<void>;
}

/** Connects to Teams with the operator's settings; settings that cannot work throw `TeamsSettingsError`. */
export function createTeams(options: TeamsOptions): Teams {
  const { settings, log, fallbackReader, invokeBudgetMs = 10_000 } = options;
  const defaultLocale = fallbackReader.locale;
  const authentication = new Authentication(settings, options.requestTimeoutMs ?? 15_000);
  const calls = createCalls(authentication, settings.appId);
  const working = createInFlight();
  const known = tenants(settings);
  return {
    identify: async () => ({ externalId: known.own, name: 'Microsoft Teams' }),
    listen(app, receive) {
      const handle = createHandle({ receive, calls, log, working, defaultLocale, invokeBudgetMs });
      mountEndpoint(app, { settings, authentication, calls, handle, working, log, tenants: known });
    },
    messenger: createMessenger(calls, paceOf(settings.rates)),
    directory: createDirectory(calls, log),
    files: createFiles(settings),
    answerLate: (incoming, reply) => answerLate(calls, log, incoming, reply),
    stop: () => working.drain(),
  };
}
