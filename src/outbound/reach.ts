import {
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
  request as requestHttp,
} from 'node:http';
import { request as requestHttps } from 'node:https';
import type { AddressGuard } from './addressGuard.js';

/** Why there is no answer, in short. */
export type Failure =
  | ('private-address' | 'not-https' | 'unknown-host' | 'connection-refused')
  | ('connection-lost' | 'connection-failed' | 'timeout' | 'bad-certificate');

const failures: Readonly<Record<string, Failure>> = {
  EINSIDE: 'private-address',
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  ECONNREFUSED: 'connection-refused',
  ECONNRESET: 'connection-lost',
  EPIPE: 'connection-lost',
  ETIMEDOUT: 'timeout',
  ABORT_ERR: 'timeout',
};

const isOfCertificates = (code: string): boolean => /CERT|SSL|TLS|SIGNATURE|ISSUER/.test(code);

/** Our words for what can go wrong on the way. */
export function failureOf(error: unknown): Failure {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (error instanceof AggregateError) return failureOf(error.errors[0]);
  return failures[code] ?? (isOfCertificates(code) ? 'bad-certificate' : 'connection-failed');
}

/** A request that follows no redirect and takes no connection of before; whoever has it ends it. Or why the address is not to be reached. */
export function reach(
  guard: AddressGuard,
  url: URL,
  options: Pick<RequestOptions, 'method' | 'headers' | 'signal'>,
): ClientRequest | Failure {
  const written = guard.checkWritten(url);
  if (written === 'inside') return 'private-address';
  if (written === 'notSecure') return 'not-https';
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return request(url, { ...options, agent: false, lookup: guard.lookupFor(url) });
}

/** Sends it, and gives the answer once it begins. Rejects when there is none. Whoever has it reads it or destroys it. */
export const answerTo = (request: ClientRequest, body?: string): Promise<IncomingMessage> =>
  new Promise((resolve, fail) => {
    request.on('response', resolve);
    request.on('error', fail);
    // Of an answer that would speak another protocol from here on, nothing but this is told.
    request.on('close', () => fail(Object.assign(new Error('No answer'), { code: 'ECONNRESET' })));
    request.end(body);
  });
