import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JsonObject } from '../activity.js';

/** What a call of the connector API answers. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });

/** An error in the shape of the Bot Framework: `{ error: { code, message } }`. */
export function refusal(status: number, code: string, message: string, extra: JsonObject = {}): Answer {
  return { status, body: { error: { code, message, ...extra } } };
}

/** The body of a request, or null when it is not JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Writes an answer as JSON. */
export function write(response: ServerResponse, { status, body, headers }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}
