import { randomBytes } from 'node:crypto';
import type { SealedSecret, Webhook } from '../../domain/webhooks/webhook.js';
import type { Seal } from '../seal.js';

/** As Standard Webhooks writes them: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
const beginning = 'whsec_';

/** What the secrets of a webhook are sealed for, so that none is put in another's place. */
const about = ({ id }: Pick<Webhook, 'id'>): string => `webhook ${id}`;

/** A new secret: as it is told, once, and as it is kept. */
export function newSecret(
  seal: Seal,
  webhook: Pick<Webhook, 'id'>,
  id: string,
): { readonly secret: string; readonly kept: SealedSecret } {
  const secret = `${beginning}${randomBytes(32).toString('base64')}`;
  return { secret, kept: { id, sealed: seal.seal(secret, about(webhook)), until: null } };
}

/** Throws `SealError`. */
export const openSecret = (seal: Seal, webhook: Pick<Webhook, 'id'>, { sealed }: SealedSecret): string =>
  seal.open(sealed, about(webhook)).text;

/** Those that a delivery is signed with at `now`, the newest first. */
export const validSecrets = ({ secrets }: Pick<Webhook, 'secrets'>, now: Date): readonly SealedSecret[] =>
  secrets.filter(({ until }) => until === null || until > now);
