import { type CryptoKey, importJWK, type JWK } from 'jose';
import { z } from 'zod';
import { isLoopbackUrl } from '../../domain/organisations/loopback.js';

/** A key that signs the channel's tokens. */
interface SigningKey {
  readonly key: CryptoKey | Uint8Array;
  /** The channels whose tokens it signs; empty: any. */
  readonly endorsements: readonly string[];
}

export interface SigningKeys {
  /** The key of this id; null when there is none. Throws `KeysUnreachableError` when the page does not tell. */
  find(keyId: string): Promise<SigningKey | null>;
}

/** Microsoft's keys are not known and its page does not answer. */
export class KeysUnreachableError extends Error {
  override readonly name = 'KeysUnreachableError';
}

const HOUR_MS = 3_600_000;
/** Read again once a day, and not trusted for more than five. https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#openid-metadata-document */
const FRESH_MS = 24 * HOUR_MS;
const KEPT_MS = 5 * FRESH_MS;
/** Whoever makes up key ids must not make us ask more often. Nor those who come while the page is away. */
const PAUSE_MS = 30_000;
const PAUSE_WITHOUT_KEYS_MS = 2_000;
const FETCH_MS = 5_000;

/**
 * Microsoft's signing keys, told at `url`. One request at a time however many wait for it, given up after 5 s. None
 * within 30 s of the last, or 2 s while none are known. `now` is in milliseconds and only moves forward.
 */
export function signingKeys(url: string, now: () => number = () => performance.now()): SigningKeys {
  let keys: ReadonlyMap<string, SigningKey> = new Map();
  let readAt = Number.NEGATIVE_INFINITY;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;

  const ask = (): Promise<void> => {
    const pause = now() - readAt > KEPT_MS ? PAUSE_WITHOUT_KEYS_MS : PAUSE_MS;
    if (asking || now() - askedAt < pause) return asking ?? Promise.resolve();
    askedAt = now();
    asking = readKeys(url)
      .then((read) => {
        keys = read;
        readAt = now();
      })
      // Those who need it find that it is not there.
      .catch(() => {})
      .finally(() => {
        asking = null;
      });
    return asking;
  };

  return {
    async find(keyId) {
      const known = keys.get(keyId);
      const age = now() - readAt;
      if (age > FRESH_MS || !known) {
        const asked = ask();
        if (!known || age > KEPT_MS) await asked;
      }
      if (now() - readAt > KEPT_MS) throw new KeysUnreachableError('The signing keys could not be read.');
      return keys.get(keyId) ?? null;
    },
  };
}

const metadata = z.object({ jwks_uri: z.url() });
const page = z.object({
  keys: z.array(
    z
      .object({ kid: z.string().optional(), kty: z.string(), endorsements: z.array(z.string()).optional() })
      .loose(),
  ),
});

async function readKeys(url: string): Promise<Map<string, SigningKey>> {
  const signal = AbortSignal.timeout(FETCH_MS);
  const { jwks_uri: address } = metadata.parse(await readJson(url, signal));
  if (!address.startsWith('https:') && !isLoopbackUrl(address))
    throw new Error('The keys are told in the open.');
  const read = page.parse(await readJson(address, signal));
  const found = new Map<string, SigningKey>();
  for (const { kid, endorsements = [], ...jwk } of read.keys) {
    const key = kid && jwk.kty === 'RSA' && (await importJWK(jwk as JWK, 'RS256').catch(() => null));
    if (kid && key) found.set(kid, { key, endorsements });
  }
  return found;
}

async function readJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal, redirect: 'error' });
  if (!response.ok) throw new Error(`The keys' page answered ${response.status}.`);
  return response.json();
}
