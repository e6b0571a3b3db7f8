import type { Incoming, Receive, Reply } from '../../application/incoming.js';
import type { Directory, Log, Messenger } from '../../application/ports/index.js';
import type { Reader } from '../../application/views.js';
import { answerLate } from './answeringLate.js';
import { createCalls, createClient } from './calls.js';
import { createDirectory } from './directory.js';
import { type HttpApp, mountEndpoint } from './endpoint.js';
import { createHandle } from './handle.js';
import { InFlight } from './inFlight.js';
import { createMessenger } from './messenger.js';
import { createIdentify, type OwnWorkspace, ownToken } from './workspace.js';

export interface SlackOptions {
  readonly signingSecret: string;
  readonly botToken: string;
  /** Address of the Web API with a final slash; Slack's own when not told. */
  readonly apiUrl?: string | undefined;
  readonly log: Log;
  /** The language and clock used before we know who it is. */
  readonly fallbackReader: Reader;
  /** How long one call of the Web API may take, in ms. */
  readonly timeoutMs?: number | undefined;
}

export interface SlackPlatform {
  readonly messenger: Messenger;
  readonly directory: Directory;
  /** The workspace of the bot token, asked of Slack once; throws when Slack refuses or does not answer. */
  identify(): Promise<OwnWorkspace>;
  /** Mounts `POST /slack/events` on the app, before any body parser. Called once. */
  listen(app: HttpApp, receive: Receive): void;
  /** Gives the reply to an event whose process died, unless it was given. False when Slack did not take it. */
  answerLate(incoming: Incoming, reply: Reply): Promise<boolean>;
  /** Waits for the answers under way. The HTTP server is the caller's to close first. */
  stop(): Promise<void>;
}

const TIMEOUT_MS = 10_000;

/** Slack, as the composition root sees it. Answers to people and the outbox have a client each: neither waits for the other. */
export function createSlack(options: SlackOptions): SlackPlatform {
  const { signingSecret, botToken, apiUrl, log, fallbackReader, timeoutMs = TIMEOUT_MS } = options;
  const interactive = createClient({ apiUrl, timeoutMs });
  const broadcast = createClient({ apiUrl, timeoutMs });
  const identify = createIdentify(interactive, botToken);
  const tokenOf = ownToken(identify, botToken);
  const calls = createCalls(interactive, tokenOf, timeoutMs);
  const inFlight = new InFlight();
  return {
    messenger: createMessenger(broadcast, tokenOf),
    directory: createDirectory(interactive, tokenOf),
    identify,
    listen(app, receive) {
      const handle = createHandle({ receive, calls, log, fallbackReader }, inFlight);
      mountEndpoint(app, signingSecret, handle, log);
    },
    answerLate: (incoming, reply) => answerLate(calls, log, incoming, reply),
    stop: () => inFlight.drain(),
  };
}
