import type { IncomingActivity } from './activity.js';

export interface BotAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface PostOptions {
  readonly appUrl: string;
  /** How long Teams waits for an answer before it posts the same activity again, in milliseconds. */
  readonly budgetMs: number;
  /** How many times an activity is posted at most. */
  readonly attempts: number;
  /** The `Authorization` header, when the bot checks one. */
  readonly authorization?: () => Promise<string> | string;
}

/** The bot could not be reached, did not answer in time, or answered with an error. What Teams tells its user. */
export class BotUnreachableError extends Error {
  constructor(readonly status: number | null) {
    super(status === null ? 'Unable to reach app.' : `Something went wrong (the bot answered ${status}).`);
    this.name = 'BotUnreachableError';
  }
}

/**
 * Posts an activity to the bot's endpoint. Past the budget it is posted again with the same id, as Teams does.
 * The first answer to any of the posts counts. Rejects with BotUnreachableError when there is none.
 */
export async function postActivity(activity: IncomingActivity, options: PostOptions): Promise<BotAnswer> {
  const pending: Promise<BotAnswer>[] = [];
  for (let attempt = 0; attempt < options.attempts; attempt += 1) {
    pending.push(postOnce(activity, options));
    const answer = await firstWithin(pending, options.budgetMs);
    if (answer) return checked(answer);
  }
  throw new BotUnreachableError(null);
}

async function postOnce(activity: IncomingActivity, options: PostOptions): Promise<BotAnswer> {
  const authorization = await options.authorization?.();
  const response = await fetch(new URL('/api/messages', options.appUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
    body: JSON.stringify(activity),
  }).catch(() => {
    throw new BotUnreachableError(null);
  });
  const text = await response.text();
  return { status: response.status, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
}

async function firstWithin(pending: readonly Promise<BotAnswer>[], ms: number): Promise<BotAnswer | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([...pending, late]);
  } finally {
    clearTimeout(timer);
  }
}

function checked(answer: BotAnswer): BotAnswer {
  if (answer.status >= 400) throw new BotUnreachableError(answer.status);
  return answer;
}
