import type { Directory, Log, Messenger } from '../../application/ports/index.js';
import type { Reader } from '../../application/queries/views.js';
import type { Incoming, Receive, Reply } from '../../conversation/incoming.js';
import { Authentication } from './authentication.js';
import { deliverLate } from './deliver.js';
import { createDirectory } from './directory.js';
import { inFlight } from './inFlight.js';
import { createMessenger } from './messenger.js';
import { patiently } from './patiently.js';
import { type Door, mountRoutes } from './routes.js';
import type { TeamsSettings } from './settings.js';
import { createTransport } from './transport.js';
import { createTurn } from './turn.js';

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

/** Microsoft Teams: its door, and what the rest of the house needs of it. */
export interface Teams {
  /** The tenant of the settings, as the workspace that is ours. */
  identify(): Promise<{ externalId: string; name: string }>;
  /** Mounts `POST /api/messages` on the app. Called once. */
  listen(app: Door, receive: Receive): void;
  readonly messenger: Messenger;
  readonly directory: Directory;
  /**
   * Hands over the reply to an event that was left open. True when it is dealt with, for good or
   * ill; false when Teams is busy and it is to be tried again later. Never throws.
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
  const transport = createTransport(authentication, settings.appId);
  const working = inFlight();
  return {
    identify: async () => ({ externalId: settings.appTenantId, name: 'Microsoft Teams' }),
    listen(app, receive) {
      const turn = createTurn({ receive, transport, log, working, defaultLocale, invokeBudgetMs });
      mountRoutes(app, { settings, authentication, transport, turn, working, log });
    },
    messenger: createMessenger(transport),
    directory: createDirectory(transport),
    answerLate: async (incoming, reply) => {
      const fault = await patiently(() => deliverLate(transport, incoming, reply));
      if (fault !== 'done') log.warn('teams.notDelivered', { outcome: fault.kind, code: fault.code });
      return fault === 'done' || fault.kind !== 'busy';
    },
    stop: () => working.drain(),
  };
}
