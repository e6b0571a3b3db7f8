import type { IncomingMessage } from 'node:http';
import type { z } from 'zod';
import { Refusal } from './refusals.js';

const MAX_BYTES = 256 * 1024;

/** The JSON body of a request, as `schema` wants it; otherwise one sentence on what was expected. */
export async function readBody<T>(request: IncomingMessage, schema: z.ZodType<T>): Promise<T> {
  const text = await readText(request);
  return check(schema, parse(text));
}

/** A value as `schema` wants it, or a refusal that names the first thing that is wrong. */
export function check<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue?.path.join('.') || 'the request';
  throw new Refusal(400, `Not understood: ${where}: ${issue?.message ?? 'invalid'}.`);
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > MAX_BYTES) throw new Refusal(413, 'This is too long for the sandbox.');
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, 'The request is not JSON.');
  }
}
