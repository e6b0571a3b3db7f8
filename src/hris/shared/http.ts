import { HrisError, type HrisFailure } from '../../application/ports/index.js';
import { isSafeUrl } from '../../domain/organisations/loopback.js';
import { createPacer, type Pace } from './pacer.js';
import { readBody } from './readBody.js';
import type { Wire } from './wire.js';

/** One request. `repeats`: doing it twice does it once, so that a lost answer is asked for again. */
interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly repeats?: boolean;
}

interface Limits {
  readonly pace: Pace;
  readonly timeoutMs?: number;
  readonly bodyAtMost?: number;
}

/** Gives the JSON of a good answer; throws `HrisError` for any other. */
export type Send = (call: Call) => Promise<unknown>;

const usual = { timeoutMs: 30_000, bodyAtMost: 16_000_000 };
/** So often a request is made, the first time included. */
const tries = 4;
const firstRestMs = 1_000;
/** Whoever asks for more patience is asked again another time. */
const longestRestMs = 120_000;

/** A client of one HRIS: paced, bounded, over https alone, and followed nowhere else. */
export function createHttp(limits: Limits, wire: Wire): Send {
  const { pace, timeoutMs, bodyAtMost } = { ...usual, ...limits };
  const turn = createPacer(pace, wire);

  async function once({ method, url, headers = {}, body }: Call): Promise<Response> {
    await turn();
    try {
      return await wire.fetch(url, {
        ...{ method, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) },
        headers: { accept: 'application/json', ...headers },
        ...(body !== undefined && { body }),
      });
    } catch {
      // The cause may name the address, and a query has people in it.
      throw new HrisError('unreachable');
    }
  }

  async function attempt(call: Call): Promise<Ended> {
    const response = await once(call);
    const { status } = response;
    if (response.ok) return { body: await bodyOf(response) };
    await response.body?.cancel();
    return { error: new HrisError(failureOf(status), status), restMs: restOf(response, pace) };
  }

  const bodyOf = (response: Response) =>
    readBody(response, bodyAtMost).catch((error: unknown) => {
      throw error instanceof HrisError ? error : new HrisError('unreachable', response.status);
    });

  return async (call) => {
    if (!isSafeUrl(call.url)) throw new HrisError('unreadable');
    for (let count = 1; ; count += 1) {
      const ended = await attempt(call).catch((error: unknown) => ({ error: asHris(error), restMs: null }));
      if ('body' in ended) return ended.body;
      const { error, restMs } = ended;
      const isWorthIt = error.code === 'limit' || (error.code === 'unreachable' && repeats(call));
      const rest = restMs ?? firstRestMs * 2 ** (count - 1);
      if (!isWorthIt || count >= tries || rest > longestRestMs) throw error;
      await wire.sleep(rest);
    }
  };
}

type Ended = { readonly body: unknown } | { readonly error: HrisError; readonly restMs: number | null };

const repeats = ({ method, repeats: said }: Call): boolean => said ?? method === 'GET';

const asHris = (error: unknown): HrisError =>
  error instanceof HrisError ? error : new HrisError('unreachable');

function failureOf(status: number): HrisFailure {
  if (status === 401) return 'credentials';
  if (status === 403) return 'forbidden';
  if (status === 429) return 'limit';
  if (status === 408 || status >= 500) return 'unreachable';
  return status < 400 ? 'unreadable' : 'refused';
}

/** When to come again, as a refusal says. Where it says nothing, once the stretch of the limit is over. */
function restOf({ status, headers }: Response, { inMs }: Pace): number | null {
  if (status !== 429) return null;
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.max(seconds * 1000, 1) : inMs;
}
