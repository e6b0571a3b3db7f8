import type { Fault } from '../faults.js';
import type { Json } from '../limits/rules.js';
import type { Call } from '../types.js';
import { assistant } from './assistant.js';
import { auth } from './auth.js';
import { chat } from './chat.js';
import type { ApiContext, Methods } from './context.js';
import { conversations } from './conversations.js';
import { files } from './files.js';
import { SlackRefusal } from './refusal.js';
import { users } from './users.js';
import { views } from './views.js';

const METHODS: Methods = { ...assistant, ...auth, ...chat, ...conversations, ...files, ...users, ...views };

/** What to send back, and whether the connection is dropped or the answer late instead. */
export interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: Json;
  readonly fault?: Fault;
}

/** Runs one call of the Web API and writes it in `log`. */
export function dispatch(
  context: ApiContext,
  log: Call[],
  method: string,
  args: Json,
  token?: string,
): Answer {
  const fault = context.faults.take(method);
  const answer = faultyAnswer(fault) ?? { ...(fault && { fault }), ...call(context, method, args, token) };
  const { token: _secret, ...shown } = args;
  const said = answer.status === 200 ? String(answer.body.error ?? 'ok') : `HTTP ${answer.status}`;
  log.push({ method, args: shown, at: context.world.now(), answer: said });
  return answer;
}

/** The answer of a fault that keeps the call from being done, or undefined when it is to be done. */
function faultyAnswer(fault: Fault | undefined): Answer | undefined {
  if (fault?.kind === 'rateLimited') {
    const headers = { 'retry-after': String(fault.retryAfterSeconds) };
    return { status: 429, headers, body: { ok: false, error: 'ratelimited' } };
  }
  if (fault?.kind === 'failed') return { status: fault.status, body: { ok: false, error: 'internal_error' } };
  if (fault?.kind === 'refused') return { status: 200, body: { ok: false, error: fault.error } };
  return undefined;
}

function call(context: ApiContext, method: string, args: Json, token?: string): Answer {
  try {
    checkToken(context, token);
    const run = Object.hasOwn(METHODS, method) ? METHODS[method] : undefined;
    if (!run) throw new SlackRefusal('unknown_method');
    return { status: 200, body: { ok: true, ...run(context, args) } };
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    const messages = error.messages.length > 0 ? { response_metadata: { messages: error.messages } } : {};
    return { status: 200, body: { ok: false, error: error.code, ...messages } };
  }
}

function checkToken({ world }: ApiContext, token: string | undefined): void {
  if (!token) throw new SlackRefusal('not_authed');
  if (token !== world.options.botToken) throw new SlackRefusal('invalid_auth');
  if (!world.installed) throw new SlackRefusal('account_inactive');
}
