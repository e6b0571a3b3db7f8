import type { IncomingMessage } from 'node:http';
import { createBodyReader } from '../shared/bodyReader.js';
import { mediaTypeOf } from '../shared/mediaType.js';

/** Far above what Teams sends, cards' fields included. One reader for the process, as its memory is one. */
const read = createBodyReader({ each: 256 * 1024, unfinished: 4 * 1024 * 1024 });

/** What a request carries, or the status that refuses it and why. */
export type Body = { readonly json: unknown } | { readonly refused: 400 | 413; readonly reason: string };

/** The JSON of a request. Read here only: other platforms need their bodies as they were sent, to check signatures. */
export async function readRequest(request: IncomingMessage): Promise<Body> {
  if (mediaTypeOf(request) !== 'application/json') return { refused: 400, reason: 'contentType' };
  const body = await read(request);
  if ('reason' in body) return { refused: body.status, reason: body.reason };
  return parsed(body.toString('utf8'));
}

function parsed(text: string): Body {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return { refused: 400, reason: 'body' };
  }
}
