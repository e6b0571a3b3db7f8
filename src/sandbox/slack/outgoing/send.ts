import type { Json } from '../limits/rules.js';
import type { Delivered, StandInOptions } from '../types.js';
import { signatureHeaders } from './sign.js';

export interface Outgoing {
  readonly kind: Delivered['kind'];
  readonly payload: Json;
  readonly attempt?: number;
}

/** Sends one signed request to the bot as Slack does and waits for its answer, 3 s at most. Never throws. */
export async function sendToBot(options: StandInOptions, outgoing: Outgoing): Promise<Delivered> {
  const { kind, payload, attempt = 0 } = outgoing;
  const body = bodyOf(kind, payload);
  const headers = {
    'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'content-type': kind === 'event' ? 'application/json' : 'application/x-www-form-urlencoded',
    ...signatureHeaders(options.signingSecret, body),
    ...(attempt > 0 ? { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': 'http_error' } : {}),
  };
  try {
    const answer = await fetch(`${options.appUrl}/slack/events`, {
      method: 'POST',
      headers,
      body: Buffer.from(body),
      signal: AbortSignal.timeout(options.patienceMs ?? 3_000),
    });
    return { kind, payload, attempt, status: answer.status, body: await answer.text() };
  } catch {
    return { kind, payload, attempt, status: 0, body: '' };
  }
}

function bodyOf(kind: Delivered['kind'], payload: Json): string {
  if (kind === 'event') return JSON.stringify(payload);
  if (kind === 'interaction') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return new URLSearchParams(payload as Record<string, string>).toString();
}

export const succeeded = ({ status }: Delivered): boolean => status >= 200 && status < 300;
