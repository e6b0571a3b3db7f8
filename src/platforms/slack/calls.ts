import { type Logger, LogLevel, WebAPIRateLimitedError, WebClient } from '@slack/web-api';
import { patiently } from '../shared/patience.js';
import { isTokenRefusal, NotInstalledError, TokenError } from './errors.js';
import { answerMark, findMarked } from './marks.js';
import type { Preview } from './previews.js';
import type { Home, Modal, Rendered } from './render/vocabulary.js';
import { postResponse } from './responseUrl.js';

export interface ClientOptions {
  /** Address of the Web API with a final slash; Slack's own when not told. */
  readonly apiUrl?: string | undefined;
  /** How long a call may take, in ms; the SDK has no limit of its own. */
  readonly timeoutMs: number;
}

/**
 * A client of the Web API that sends each call once. The SDK's own retries were seen to post one message four times.
 * A 429 makes it pause every other call. The token goes with each call, so one client serves all workspaces.
 */
export const createClient = ({ apiUrl, timeoutMs }: ClientOptions): WebClient =>
  new WebClient(undefined, {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timeoutMs,
    logger: silent,
  });

/** The SDK's logger may write message texts: every error reaches ours, as a code. */
const silent: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/** For how long Slack is busy: it has not done what it refused with a 429. */
export const pauseOf = (error: unknown): number | null =>
  error instanceof WebAPIRateLimitedError ? error.retryAfter * 1000 : null;

/** Tokens of workspaces. */
export interface Tokens {
  /** Null when the app is not installed there. Throws `TokenError` when there is one that cannot be had now. */
  of(workspace: string): Promise<string | null>;
  /**
   * Slack does not take `token` any more; null: there was none. True when that has been dealt with. By the next call
   * there is another one, or the workspace is known to have removed the app. Throws `TokenError` when only the operator can.
   */
  refused(workspace: string, token: string | null): Promise<boolean>;
}

/** Makes a call with the token of a workspace. Throws `NotInstalledError`, `TokenError` and the SDK's errors. */
export async function withToken<T>(
  tokens: Tokens,
  workspace: string,
  call: (token: string) => Promise<T>,
): Promise<T> {
  const token = await tokens.of(workspace);
  try {
    if (token === null) throw new NotInstalledError();
    return await call(token);
  } catch (error) {
    if (!isTokenRefusal(error) || !(await tokens.refused(workspace, token))) throw error;
    throw new TokenError('token_gone', { cause: error });
  }
}

/** How our messages are posted: no preview of links, nothing in the text made into a link or a mention. */
export const quiet = { unfurl_links: false, unfurl_media: false, parse: 'none' } as const;

/** Where a link that somebody wrote is to be shown. */
export type UnfurlTarget =
  | { readonly unfurl_id: string; readonly source: 'conversations_history' }
  | { readonly channel: string; readonly ts: string };

interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** The few things we ask of Slack to answer a person. Each throws the SDK's errors: see `failureOf`. */
export interface Calls {
  /** A message in a chat, or in a thread of it, marked as the answer to an event. Gives where it stands, when Slack tells. */
  post(
    workspace: string,
    channel: string,
    said: Rendered,
    eventId: string,
    thread?: string,
  ): Promise<Preview | null>;
  /** Puts the answer to an event in place of a message of ours. */
  edit(workspace: string, message: Preview, said: Rendered, eventId: string): Promise<void>;
  /** Puts something newer in place of a message of ours, whichever event that answered. */
  redraw(workspace: string, message: Preview, said: Rendered): Promise<void>;
  /** Whether the answer to an event is among the latest messages of a chat. */
  wasPosted(workspace: string, channel: string, eventId: string): Promise<boolean>;
  whisper(workspace: string, channel: string, user: string, said: Rendered, thread?: string): Promise<void>;
  /** Shows what is being done under a question, until the app answers there; an empty one takes it away. */
  setStatus(workspace: string, channel: string, question: string, status: string): Promise<void>;
  /** Pins prompts on top of an agent's chat. */
  setPrompts(workspace: string, channel: string, title: string, prompts: Prompt[]): Promise<void>;
  /** Shows blocks below an address that somebody wrote. */
  unfurl(workspace: string, target: UnfurlTarget, url: string, blocks: Rendered['blocks']): Promise<void>;
  /** Opens a modal with a trigger of the last 3 s; gives its id. */
  open(workspace: string, triggerId: string, view: Modal): Promise<string>;
  update(workspace: string, viewId: string, view: Modal): Promise<void>;
  /** Shows an App Home; refused with `hash_conflict` when it is not the one of `hash` any more. */
  publish(workspace: string, user: string, view: Home, hash?: string): Promise<void>;
  /** Answers by a response address: to the person alone, or in place of the message pressed. See `postResponse`. */
  respond(responseUrl: string, said: Rendered, replace: boolean, thread?: string): Promise<void>;
}

/** `options`: those of the client, for the answers that do not go by it. */
export function createCalls(client: WebClient, tokens: Tokens, options: ClientOptions): Calls {
  const ask = <T>(workspace: string, call: (token: string) => Promise<T>): Promise<T> =>
    withToken(tokens, workspace, (token) => patiently(() => call(token), pauseOf));
  return {
    post: (workspace, channel, said, eventId, thread) =>
      ask(workspace, (token) =>
        client.chat.postMessage({
          ...{ token, channel, ...said, ...quiet, metadata: answerMark(eventId) },
          ...inThread(thread),
        }),
      ).then(({ channel: where, ts }) => (where && ts ? { channel: where, ts } : null)),
    redraw: (workspace, message, said) =>
      ask(workspace, (token) => client.chat.update({ token, ...message, ...said, parse: 'none' })).then(
        nothing,
      ),
    edit: (workspace, message, said, eventId) =>
      ask(workspace, (token) =>
        client.chat.update({ token, ...message, ...said, parse: 'none', metadata: answerMark(eventId) }),
      ).then(nothing),
    wasPosted: (workspace, channel, eventId) =>
      ask(workspace, (token) => findMarked(client, token, channel, answerMark(eventId), null)).then(
        ({ kind }) => kind === 'found',
      ),
    whisper: (workspace, channel, user, said, thread) =>
      ask(workspace, (token) =>
        client.chat.postEphemeral({ token, channel, user, ...said, parse: 'none', ...inThread(thread) }),
      ).then(nothing),
    setStatus: (workspace, channel_id, thread_ts, status) =>
      withToken(tokens, workspace, (token) =>
        client.assistant.threads.setStatus({ token, channel_id, thread_ts, status }),
      ).then(nothing),
    // A thread named here makes an agent's call fail without a word.
    setPrompts: (workspace, channel_id, title, prompts) =>
      withToken(tokens, workspace, (token) =>
        client.assistant.threads.setSuggestedPrompts({ token, channel_id, title, prompts }),
      ).then(nothing),
    unfurl: (workspace, target, url, blocks) =>
      ask(workspace, (token) =>
        client.chat.unfurl({ token, ...target, unfurls: { [url]: { blocks } } }),
      ).then(nothing),
    open: (workspace, trigger_id, view) =>
      ask(workspace, (token) => client.views.open({ token, trigger_id, view })).then(({ view: opened }) =>
        String(opened?.id),
      ),
    update: (workspace, view_id, view) =>
      ask(workspace, (token) => client.views.update({ token, view_id, view })).then(nothing),
    publish: (workspace, user_id, view, hash) =>
      ask(workspace, (token) =>
        client.views.publish({ token, user_id, view, ...(hash ? { hash } : {}) }),
      ).then(nothing),
    respond: (responseUrl, said, replace, thread) => {
      const body = { ...said, response_type: 'ephemeral', replace_original: replace, ...quiet };
      return postResponse(responseUrl, { ...body, ...inThread(thread) }, options);
    },
  };
}

const inThread = (thread: string | undefined) => (thread ? { thread_ts: thread } : {});

const nothing = (): void => {};
