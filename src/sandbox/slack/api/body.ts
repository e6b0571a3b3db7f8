import type { IncomingMessage } from 'node:http';
import { isObject, type Json } from '../limits/rules.js';

/** The arguments of a call, from its query, form or JSON body. Values that are JSON in a form are read as Slack does. */
export async function readArguments(request: IncomingMessage): Promise<Json> {
  const query = Object.fromEntries(new URL(request.url ?? '/', 'http://slack').searchParams);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString();
  if (request.headers['content-type']?.startsWith('application/json')) {
    const parsed: unknown = JSON.parse(body || '{}');
    return { ...query, ...(isObject(parsed) ? parsed : {}) };
  }
  return { ...query, ...readForm(body) };
}

const STRUCTURED = new Set(['blocks', 'view', 'metadata', 'attachments', 'prompts', 'unfurls']);

function readForm(body: string): Json {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      STRUCTURED.has(name) ? structured(value) : value,
    ]),
  );
}

function structured(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
