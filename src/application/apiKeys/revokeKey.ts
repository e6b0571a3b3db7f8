import type { Actor } from '../actor.js';
import type { lineOf } from '../audit/lineOf.js';
import { writeDown } from '../audit/writeDown.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { keyLine } from './keyLine.js';

/** `already`: no key in use is called that. */
export interface Revoked {
  readonly kind: 'revoked';
  readonly already: boolean;
}

/** Takes a key out of use, from the next request on. Admins only, or whoever runs the service. Safe to do again. */
export async function revokeKey(
  deps: Needs<'apiKeys'> & NeedsOf<typeof lineOf> & NeedsOf<typeof writeDown>,
  actor: Actor,
  { name }: { readonly name: string },
): Promise<Revoked | Refused> {
  if (!may(actor, 'keys.change')) return refused({ code: 'adminsOnly' });
  const organisationId = actor.organisation.id;
  const all = await deps.apiKeys.list(organisationId);
  const key = all.find((one) => one.name === name && one.revokedAt === null);
  if (!key) return { kind: 'revoked', already: true };
  const line = keyLine(deps, actor, 'key.revoked', key);
  const isEnded = await deps.apiKeys.revoke(organisationId, key.id, deps.clock.now(), line);
  if (isEnded) {
    await writeDown(deps, line);
    deps.log.info('keys.revoked', { keyId: key.id, organisationId });
  }
  return { kind: 'revoked', already: !isEnded };
}
