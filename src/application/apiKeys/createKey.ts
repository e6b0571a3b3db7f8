import { randomBytes } from 'node:crypto';
import { type KeyScope, keyNameLongest } from '../../domain/apiKeys/apiKey.js';
import { visibleLine } from '../../domain/people/visibleText.js';
import type { Actor } from '../actor.js';
import { may } from '../may.js';
import type { Needs } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

interface Create {
  readonly name: string;
  readonly scopes: readonly KeyScope[];
}

export type Created =
  /** `key`: given this once, and kept nowhere. */
  | { readonly kind: 'created'; readonly key: string }
  | { readonly kind: 'notCreated'; readonly why: 'badName' | 'nameTaken' | 'noScope' };

/** Programs that look for lost keys know it by this. */
const beginning = 'etc_live_';

/** Makes a key for other software. Admins only, or whoever runs the service. */
export async function createKey(
  { apiKeys, clock, newId }: Needs<'apiKeys' | 'clock' | 'newId'>,
  actor: Actor,
  { name, scopes }: Create,
): Promise<Created | Refused> {
  if (!may(actor, 'keys.change')) return refused({ code: 'adminsOnly' });
  const called = visibleLine(name, keyNameLongest + 1);
  if (called === '' || called.length > keyNameLongest) return { kind: 'notCreated', why: 'badName' };
  if (scopes.length === 0) return { kind: 'notCreated', why: 'noScope' };
  const secret = `${beginning}${randomBytes(32).toString('base64url')}`;
  const key = {
    ...{ id: newId(), organisationId: actor.organisation.id, name: called },
    ...{ scopes: [...new Set(scopes)], createdAt: clock.now() },
  };
  const outcome = await apiKeys.create(key, secret);
  return outcome === 'taken' ? { kind: 'notCreated', why: 'nameTaken' } : { kind: 'created', key: secret };
}
