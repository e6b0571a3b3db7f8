import { type Hris, HrisError, type HrisSecrets, type OpenHris } from '../application/ports/index.js';
import { type Seal, SealError } from '../application/seal.js';
import { realWire, type Wire } from './shared/wire.js';
import { vendors } from './vendors.js';
import { challengeIn, checkWebhook, webhookOf } from './webhooks.js';

/** Every HRIS. `seal`: what their secrets are kept under; null where the installation gives no key. */
export function createHris(seal: Seal | null, wire: Wire = realWire): Hris {
  const open = (sealed: string, about: string) => {
    if (!seal) throw new HrisError('locked');
    try {
      return seal.open(sealed, about);
    } catch (error) {
      throw error instanceof SealError ? new HrisError('locked', null, { cause: error }) : error;
    }
  };
  const anew = (sealed: string, about: string): string | null => {
    if (!seal) return null;
    try {
      const { text, current } = seal.open(sealed, about);
      return current ? null : seal.seal(text, about);
    } catch (error) {
      if (error instanceof SealError) return null;
      throw error;
    }
  };
  // What is open is kept: the pace of requests and the token are one for all of it.
  const opened = new Map<string, { readonly sealed: string; readonly hris: OpenHris }>();
  return {
    open(connection) {
      const { id, sealed, kind, url, tokenUrl, activityCode } = connection;
      const fingerprint = JSON.stringify([sealed, url, tokenUrl, activityCode]);
      const there = opened.get(id);
      if (there?.sealed === fingerprint) return there.hris;
      // Sealed by `seal` below and by nobody else: the seal vouches for it.
      const secrets = JSON.parse(open(sealed, id).text) as HrisSecrets;
      const hris = vendors[kind].open({ connection, secrets, wire });
      opened.set(id, { sealed: fingerprint, hris });
      return hris;
    },
    seal: (connectionId, secrets) => seal?.seal(JSON.stringify(secrets), connectionId) ?? null,
    sealWith({ id, sealed }, activityKey) {
      const secrets = JSON.parse(open(sealed, id).text) as HrisSecrets;
      const whole = seal?.seal(JSON.stringify({ ...secrets, activityKey }), id);
      if (whole === undefined) throw new HrisError('locked');
      return whole;
    },
    sealAnew: ({ id, sealed, webhookSealed }) => ({
      sealed: anew(sealed, id),
      // Rows of before know nothing of webhooks.
      webhookSealed: webhookSealed ? anew(webhookSealed, webhookOf(id)) : null,
    }),
    sealWebhook: (connectionId, secret) => seal?.seal(secret, webhookOf(connectionId)) ?? null,
    checkWebhook: (connection, webhook) => checkWebhook(seal, connection, webhook),
    challengeIn,
  };
}
