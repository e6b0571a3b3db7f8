import type { Actor } from '../actor.js';
import { may } from '../may.js';
import type { Needs } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

/** `already`: no key in use is called that. */
export interface Revoked {
  readonly kind: 'revoked';
  readonly already: boolean;
}

/** Takes a key out of use, from the next request on. Admins only, or whoever runs the service. Safe to do again. */
export async function revokeKey(
  { apiKeys, clock }: Needs<'apiKeys' | 'clock'>,
  actor: Actor,
  { name }: { readonly name: string },
): Promise<Revoked | Refused> {
  if (!may(actor, 'keys.change')) return refused({ code: 'adminsOnly' });
  const isEnded = await apiKeys.revoke(actor.organisation.id, name, clock.now());
  return { kind: 'revoked', already: !isEnded };
}
