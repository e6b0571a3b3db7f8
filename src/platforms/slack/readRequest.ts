import type { IncomingMessage } from 'node:http';
import { createBodyReader } from '../shared/bodyReader.js';
import { mediaTypeOf } from '../shared/mediaType.js';
import { type Meaning, meaningOf } from './meaning.js';
import { isSigned, signatureOf } from './signature.js';

/** Slack's own requests stay far below: a view has 250 KB at most. Bytes. */
const LIMITS = { each: 512 * 1024, unfinished: 4 * 1024 * 1024 };

/** Why a request is refused, and with which status. */
interface Refusal {
  readonly status: 400 | 401 | 413 | 415;
  readonly reason: string;
}

/** What a request of Slack means, or why it is refused. Never throws. */
export type ReadRequest = (request: IncomingMessage) => Promise<Meaning | Refusal>;

const mediaTypes: readonly (string | null)[] = ['application/json', 'application/x-www-form-urlencoded'];

/** Reads what Slack signed and nothing else; what its headers already betray is refused before the body is read. */
export function createReadRequest(signingSecret: string): ReadRequest {
  const readBody = createBodyReader(LIMITS);
  return async (request) => {
    const signature = signatureOf(request);
    if (typeof signature === 'string') return { status: 401, reason: signature };
    const mediaType = mediaTypeOf(request);
    if (mediaType === null || !mediaTypes.includes(mediaType)) return { status: 415, reason: 'contentType' };
    const bytes = await readBody(request);
    if ('reason' in bytes) return bytes;
    const text = textOf(bytes);
    if (text === null) return { status: 400, reason: 'encoding' };
    if (!isSigned(signingSecret, text, signature)) return { status: 401, reason: 'signature' };
    return meaningOf(mediaType, text) ?? { status: 400, reason: 'body' };
  };
}

/** Null when it is not UTF-8: replaced characters would make one text of many bodies. */
function textOf(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
