import type { Router } from 'express';
import type { Incoming, Receive, Reply } from '../../application/incoming.js';
import type { Directory, Log, Messenger } from '../../application/ports/index.js';
import type { Locale } from '../../domain/locale.js';
import { Authentication } from './authentication.js';
import { deliverLate } from './deliver.js';
import { createDirectory } from './directory.js';
import { inFlight } from './inFlight.js';
import { createMessenger } from './messenger.js';
import { patiently } from './patiently.js';
import { createRoutes } from './routes.js';
import type { TeamsSettings } from './settings.js';
import { createTransport } from './transport.js';
import { createTurn } from './turn.js';

export { settingsProblems, type TeamsSettings, TeamsSettingsError } from './settings.js';

export interface TeamsOptions {
  readonly settings: TeamsSettings;
  readonly log: Log;
  /** The language of people whose language is not known. */
  readonly defaultLocale: Locale;
  /** How long a pressed button waits for its answer; Teams itself gives up after about 15 s. Milliseconds. */
  readonly invokeBudgetMs?: number;
}

/** Microsoft Teams: its door, and what the rest of the house needs of it. */
export interface Teams {
  /** `POST /api/messages`; to be made once, with what answers the events. */
  routes(receive: Receive): Router;
  readonly messenger: Messenger;
  readonly directory: Directory;
  /**
   * Hands over the reply to an event that an earlier process left unanswered. True when it is dealt with, for good or
   * ill; false when Teams is busy and it is to be tried again later. Never throws.
   */
  deliver(incoming: Incoming, reply: Reply): Promise<boolean>;
  /** Refuses new events with 503 and resolves when those at hand have been answered. */
  stop(): Promise<void>;
}

/** Connects to Teams with the operator's settings; settings that cannot work throw `TeamsSettingsError`. */
export function createTeams(options: TeamsOptions): Teams {
  const { settings, log, defaultLocale, invokeBudgetMs = 10_000 } = options;
  const authentication = new Authentication(settings);
  const transport = createTransport(authentication, settings.appId);
  const working = inFlight();
  return {
    routes: (receive) => {
      const turn = createTurn({ receive, transport, log, working, defaultLocale, invokeBudgetMs });
      return createRoutes({ settings, authentication, transport, turn, working, log });
    },
    messenger: createMessenger(transport),
    directory: createDirectory(transport),
    deliver: async (incoming, reply) => {
      const fault = await patiently(() => deliverLate(transport, incoming, reply));
      if (fault !== 'done') log.warn('teams.notDelivered', { outcome: fault.kind, code: fault.code });
      return fault === 'done' || fault.kind !== 'busy';
    },
    stop: () => working.drain(),
  };
}
