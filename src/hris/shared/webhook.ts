import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { HrisWebhook } from '../../application/ports/index.js';

/** Whether a webhook is its vendor's, by the secret that both know. */
export type CheckWebhook = (webhook: HrisWebhook, secret: string) => boolean;

interface Signing {
  readonly algorithm: 'sha256' | 'sha512';
  readonly encoding: 'hex' | 'base64';
}

/** Whether `said` is the HMAC of these parts, one after the other. */
export function isSigned(
  said: string | undefined,
  secret: string,
  { algorithm, encoding }: Signing,
  ...parts: readonly (string | Uint8Array)[]
): boolean {
  const hmac = createHmac(algorithm, secret);
  for (const part of parts) hmac.update(part);
  return said !== undefined && isSame(said, hmac.digest(encoding));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** In a time that tells nothing about where the two differ. */
export const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));

/** So far a vendor's clock and ours may be apart, the way between them included. */
const apartMs = 5 * 60_000;

/** Whether it was signed lately. One that was kept and is sent again says nothing new. */
export const isLately = (signedAt: number, { at }: HrisWebhook): boolean =>
  Math.abs(at.getTime() - signedAt) <= apartMs;
