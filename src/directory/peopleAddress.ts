import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { FileTrouble } from '../domain/people/directory/fileRefusal.js';
import type { AddressGuard } from '../outbound/addressGuard.js';
import { answerTo, type Failure, failureOf, reach } from '../outbound/reach.js';
import { bytesAtMost } from './bytesAtMost.js';

interface Tags {
  readonly of: string;
  readonly etag: string | null;
  readonly modified: string | null;
}

interface Known {
  readonly digest: string;
  readonly tags: Tags | null;
}

interface Place {
  readonly url: URL;
  /** The value of a header; null: none is sent. */
  readonly authorization: string | null;
  readonly everyMs: number;
  readonly timeoutMs?: number;
  readonly atMost?: number;
}

const usual = { timeoutMs: 60_000, atMost: bytesAtMost };

const trouble = (code: FileTrouble) => ({ kind: 'trouble', code }) as const;

/**
 * An address that is asked for a file of people. Nothing inside a network is reached that was not named for it. What the server
 * still has as it was is not read again. Nothing of the address but its host is ever said.
 */
export function openPeopleAddress(guard: AddressGuard, place: Place) {
  const { url, authorization, everyMs, timeoutMs, atMost } = { ...usual, ...place };
  const of = createHash('sha256').update(url.href).digest('hex');

  async function look(known: Known | null) {
    const tags = known?.tags?.of === of ? known.tags : null;
    const headers = {
      // What is packed may unpack to anything.
      ...{ accept: 'text/csv, text/plain;q=0.9, */*;q=0.5', 'accept-encoding': 'identity' },
      'user-agent': 'Etincelle',
      ...(authorization !== null && { authorization }),
      ...(tags?.etag && { 'if-none-match': tags.etag }),
      ...(tags?.modified && { 'if-modified-since': tags.modified }),
    };
    const signal = AbortSignal.timeout(timeoutMs);
    const asked = reach(guard, url, { method: 'GET', headers, signal });
    if (typeof asked === 'string') return trouble(troubles[asked]);
    try {
      const answer = await answerTo(asked);
      if (answer.statusCode === 304 && tags) return { kind: 'same', tags } as const;
      const wrong = wrongWith(answer, atMost);
      if (wrong) return trouble(wrong);
      const bytes = await bytesOf(answer, atMost);
      if (typeof bytes === 'string') return trouble(bytes);
      return given(bytes, answer.headers, known);
    } catch (error) {
      return trouble(signal.aborted ? 'late' : troubles[failureOf(error)]);
    } finally {
      asked.destroy();
    }
  }

  function given(bytes: Uint8Array, headers: IncomingHttpHeaders, known: Known | null) {
    const digest = createHash('sha256').update(bytes).digest('hex');
    const tags: Tags = { of, etag: kept(headers.etag), modified: kept(headers['last-modified']) };
    if (digest === known?.digest) return { kind: 'same', tags } as const;
    return { kind: 'file', name: nameIn(url), digest, bytes, tags } as const;
  }

  return { source: 'address' as const, name: url.hostname, everyMs, look };
}

const troubles: Readonly<Record<Failure, FileTrouble>> = {
  ...{ 'private-address': 'inside', 'not-https': 'notSecure', 'unknown-host': 'unknownHost' },
  ...{ 'connection-refused': 'unreachable', 'connection-lost': 'unreachable', timeout: 'late' },
  ...{ 'connection-failed': 'unreachable', 'bad-certificate': 'certificate' },
};

/** Why what is answered is no file that is read. */
function wrongWith({ statusCode: status = 0, headers }: IncomingMessage, atMost: number): FileTrouble | null {
  if (status === 401 || status === 403) return 'notAllowed';
  if (status === 404 || status === 410) return 'gone';
  if (status === 429 || status >= 500) return 'failing';
  if (status >= 300 && status < 400 && status !== 304) return 'redirected';
  if (status !== 200) return 'unexpected';
  if (/html/iu.test(headers['content-type'] ?? '')) return 'notAFile';
  if (!/^(?:identity)?$/iu.test(headers['content-encoding']?.trim() ?? '')) return 'compressed';
  return Number(headers['content-length'] ?? 0) > atMost ? 'tooLarge' : null;
}

async function bytesOf(answer: IncomingMessage, atMost: number): Promise<Uint8Array | FileTrouble> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer) {
    const part = chunk as Uint8Array;
    size += part.byteLength;
    // Leaving the loop ends the connection.
    if (size > atMost) return 'tooLarge';
    chunks.push(part);
  }
  const bytes = Buffer.concat(chunks);
  // A page for people, such as one to sign in, is told to be anything by some servers.
  return /^(?:ï»¿)?\s*<(?:!doctype|html)\b/iu.test(bytes.subarray(0, 200).toString('latin1'))
    ? 'notAFile'
    : bytes;
}

/** What is said back to the server, and no other bytes than a header may have. */
const kept = (said: string | undefined): string | null =>
  said !== undefined && /^[\x20-\x7e]{1,300}$/u.test(said) ? said : null;

/** A path may hold what opens it: its end is said where it is the name of a file. */
function nameIn({ pathname, hostname }: URL): string {
  const last = pathname.split('/').at(-1) ?? '';
  return /^[\w.-]{1,60}\.(?:csv|txt)$/iu.test(last) ? last : hostname;
}
