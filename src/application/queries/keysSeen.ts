import type { ApiKey } from '../../domain/apiKeys/apiKey.js';
import type { Actor } from '../actor.js';
import { may } from '../may.js';
import type { Needs } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

interface KeysSeen {
  readonly kind: 'keys';
  readonly keys: readonly ApiKey[];
}

/** Keys of other software, those revoked too. Admins, or whoever runs the service. */
export async function keysSeen({ apiKeys }: Needs<'apiKeys'>, actor: Actor): Promise<KeysSeen | Refused> {
  if (!may(actor, 'keys.change')) return refused({ code: 'adminsOnly' });
  return { kind: 'keys', keys: await apiKeys.list(actor.organisation.id) };
}
