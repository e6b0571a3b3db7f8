import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { AddressGuard } from './addressGuard.js';

/** A status, or why there is none, in short. What else was answered is not read. */
export type PostOutcome = { readonly status: number } | { readonly failure: string };

/** Our words for what can go wrong on the way. */
const failures: Readonly<Record<string, string>> = {
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

function failureOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (error instanceof AggregateError) return failureOf(error.errors[0]);
  return failures[code] ?? (isOfCertificates(code) ? 'bad-certificate' : 'connection-failed');
}

/** Sends once, along no redirect and by no connection of before. Never rejects. `signal`: no longer than it lets. */
export function post(
  guard: AddressGuard,
  url: URL,
  { headers, body }: { readonly headers: Readonly<Record<string, string | number>>; readonly body: string },
  signal: AbortSignal,
): Promise<PostOutcome> {
  const written = guard.checkWritten(url);
  if (written === 'inside') return Promise.resolve({ failure: 'private-address' });
  if (written === 'notSecure') return Promise.resolve({ failure: 'not-https' });
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  const options = { method: 'POST', headers, agent: false, lookup: guard.lookupFor(url), signal } as const;
  return new Promise((resolve) => {
    const sent = request(url, options, (answer) => {
      resolve({ status: answer.statusCode ?? 0 });
      answer.destroy();
    });
    sent.on('error', (error) => resolve({ failure: failureOf(error) }));
    sent.end(body);
  });
}
