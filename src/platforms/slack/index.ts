import type { WebClient } from '@slack/web-api';
import type { ChatFiles, Directory, Log } from '../../application/ports/index.js';
import type { Incoming, Receive, Reply } from '../../conversation/incoming.js';
import type { Reader } from '../../domain/people/reader.js';
import type { Messenger } from '../../messages/messenger.js';
import type { Rates } from '../../messages/pace.js';
import { createInFlight } from '../shared/inFlight.js';
import { createAgentView } from './agentView.js';
import { createCalls, createClient } from './calls.js';
import { createDirectory } from './directory.js';
import { type HttpApp, mountEndpoint } from './endpoint.js';
import { createFiles } from './files.js';
import { createHandle } from './handle.js';
import { createHomes } from './homes.js';
import { type InstallOptions, openInstallations } from './install/index.js';
import { answerLate } from './lateReplies.js';
import { createMessenger } from './messenger.js';
import { paceOf } from './pace.js';
import { createPreviews } from './previews.js';
import { type Access, type OwnWorkspace, ownAccess } from './workspace.js';

/** With the token of the one workspace, or with what it takes to be installed by several. */
export type SlackOptions = CommonOptions &
  ({ readonly botToken: string } | { readonly install: InstallOptions });

interface CommonOptions {
  readonly signingSecret: string;
  /** Address of the Web API with a final slash; Slack's own when not told. */
  readonly apiUrl?: string | undefined;
  readonly log: Log;
  /** The language and clock used before we know who it is. */
  readonly fallbackReader: Reader;
  /** How long one call of the Web API may take, in ms. */
  readonly timeoutMs?: number | undefined;
  /** How long a form waits for its answer, in ms. */
  readonly patienceMs?: number | undefined;
  /** How fast the outbox may write; as published when not told. */
  readonly rates?: Rates | undefined;
}

export interface SlackPlatform {
  readonly messenger: Messenger;
  readonly directory: Directory;
  readonly files: ChatFiles;
  /** The workspace of the bot token, asked of Slack now; null when workspaces install the app. Throws when Slack refuses or does not answer. */
  identify(): Promise<OwnWorkspace | null>;
  /** Exchanges the tokens that are about to end. Asked for by the clock; what goes wrong is in the log. */
  maintain(): Promise<void>;
  /** Mounts `POST /slack/events`, and where the app is installed, on the app, before any body parser. Called once. */
  listen(app: HttpApp, receive: Receive): void;
  /** Gives the reply to an event that was left open, unless it was given. False when Slack did not take it. */
  answerLate(incoming: Incoming, reply: Reply): Promise<boolean>;
  /** Waits for the answers under way. The HTTP server is the caller's to close first. */
  stop(): Promise<void>;
}

const TIMEOUT_MS = 10_000;
/** A send waits for its token first: the two together stay below what the outbox waits for. */
const REFRESH_MS = 5_000;

/** Slack, as the composition root sees it. Answers to people and the outbox have a client each: neither waits for the other. */
export function createSlack(options: SlackOptions): SlackPlatform {
  const { signingSecret, apiUrl, log, fallbackReader, timeoutMs = TIMEOUT_MS, patienceMs } = options;
  const interactive = createClient({ apiUrl, timeoutMs });
  const broadcast = createClient({ apiUrl, timeoutMs });
  const { tokens, identify, maintain, installer } = accessOf(options, interactive);
  const calls = createCalls(interactive, tokens, { apiUrl, timeoutMs });
  const inFlight = createInFlight();
  const homes = createHomes();
  const previews = createPreviews();
  const agent = createAgentView(calls);
  return {
    messenger: createMessenger(broadcast, tokens, paceOf(options.rates)),
    directory: createDirectory(interactive, tokens),
    files: createFiles(interactive, tokens, apiUrl),
    identify,
    maintain,
    listen(app, receive) {
      const handle = createHandle(
        { receive, calls, homes, previews, agent, log, fallbackReader, patienceMs },
        inFlight,
      );
      mountEndpoint(app, signingSecret, handle, log, installer, patienceMs);
    },
    answerLate: (incoming, reply) => answerLate({ calls, homes, log }, incoming, reply),
    stop: () => inFlight.drain(),
  };
}

function accessOf(options: SlackOptions, interactive: WebClient): Access {
  if ('botToken' in options) return ownAccess(interactive, options.botToken, options.log);
  const { apiUrl, log, fallbackReader, timeoutMs = TIMEOUT_MS } = options;
  const tokenless = createClient({ apiUrl, timeoutMs: Math.min(timeoutMs, REFRESH_MS) });
  return openInstallations(options.install, {
    tokenless,
    apiUrl,
    timeoutMs,
    locale: fallbackReader.locale,
    log,
  });
}
