import type { IncomingMessage } from 'node:http';

/** Far above what Teams sends, cards' fields included; bytes. */
const LIMIT = 256 * 1024;

/** What a request carries, or the status that refuses it. */
export type Body = { readonly json: unknown } | { readonly refused: 400 | 413 };

/** The JSON of a request. Read here only: other platforms need their bodies as they were sent, to check signatures. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  if (!request.headers['content-type']?.startsWith('application/json')) return { refused: 400 };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    // The rest is read and dropped, so that the sender hears the answer.
    if (size <= LIMIT) chunks.push(bytes);
  }
  return size > LIMIT ? { refused: 413 } : parsed(Buffer.concat(chunks).toString('utf8'));
}

function parsed(text: string): Body {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return { refused: 400 };
  }
}
