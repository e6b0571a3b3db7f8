import type { AddressGuard } from '../outbound/addressGuard.js';
import { answerTo, failureOf, reach } from '../outbound/reach.js';

/** A status, or why there is none, in short. What else was answered is not read. */
export type PostOutcome = { readonly status: number } | { readonly failure: string };

/** Sends once, along no redirect and by no connection of before. Never rejects. `signal`: no longer than it lets. */
export async function post(
  guard: AddressGuard,
  url: URL,
  { headers, body }: { readonly headers: Readonly<Record<string, string | number>>; readonly body: string },
  signal: AbortSignal,
): Promise<PostOutcome> {
  const sent = reach(guard, url, { method: 'POST', headers, signal });
  if (typeof sent === 'string') return { failure: sent };
  try {
    const answer = await answerTo(sent, body);
    answer.destroy();
    return { status: answer.statusCode ?? 0 };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}
