import type { AddressGuard } from '../outbound/addressGuard.js';
import { failureOf, reach } from '../outbound/reach.js';

/** A status, or why there is none, in short. What else was answered is not read. */
export type PostOutcome = { readonly status: number } | { readonly failure: string };

/** Sends once, along no redirect and by no connection of before. Never rejects. `signal`: no longer than it lets. */
export function post(
  guard: AddressGuard,
  url: URL,
  { headers, body }: { readonly headers: Readonly<Record<string, string | number>>; readonly body: string },
  signal: AbortSignal,
): Promise<PostOutcome> {
  const sent = reach(guard, url, { method: 'POST', headers, signal });
  if (typeof sent === 'string') return Promise.resolve({ failure: sent });
  return new Promise((resolve) => {
    sent.on('response', (answer) => {
      resolve({ status: answer.statusCode ?? 0 });
      answer.destroy();
    });
    sent.on('error', (error) => resolve({ failure: failureOf(error) }));
    sent.end(body);
  });
}
