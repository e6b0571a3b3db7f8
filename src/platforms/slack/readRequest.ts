import { isUtf8 } from 'node:buffer';
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createBodyReader } from '../shared/bodyReader.js';
import { mediaTypeOf } from '../shared/mediaType.js';
import { type Meaning, meaningOf } from './meaning.js';

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
const textOf = (bytes: Buffer): string | null => (isUtf8(bytes) ? bytes.toString('utf8') : null);

/** A request older than this may be one that somebody kept; one as far ahead would stay good for longer. Seconds. */
const MAX_AGE_S = 300;

/** What a request says of its own signature, each header sent once and shaped as Slack shapes it. */
interface Signature {
  readonly signature: string;
  /** When it was signed, in seconds. */
  readonly timestamp: number;
}

/**
 * The signature of a request, read before its body is; or why there is no use in reading it.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
function signatureOf(request: IncomingMessage): Signature | 'unsigned' | 'timestamp' {
  const signature = only(request, 'x-slack-signature');
  const timestamp = only(request, 'x-slack-request-timestamp');
  if (!/^v0=[0-9a-f]{64}$/.test(signature) || !/^\d{1,12}$/.test(timestamp)) return 'unsigned';
  const isFresh = Math.abs(Date.now() / 1000 - Number(timestamp)) <= MAX_AGE_S;
  return isFresh ? { signature, timestamp: Number(timestamp) } : 'timestamp';
}

/** The one value of a header; empty when there is none or more than one. */
function only({ headersDistinct }: IncomingMessage, name: string): string {
  const [value = '', ...others] = headersDistinct[name] ?? [];
  return others.length === 0 ? value : '';
}

/** True when Slack signed this very body. Bolt's own check makes three digests of each request, dear in a rush. */
function isSigned(signingSecret: string, body: string, { signature, timestamp }: Signature): boolean {
  const digest = createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex');
  return timingSafeEqual(Buffer.from(signature), Buffer.from(`v0=${digest}`));
}
