import { randomBytes } from 'node:crypto';
import { type KeyScope, keyNameLongest } from '../../domain/apiKeys/apiKey.js';
import { visibleLine } from '../../domain/people/visibleText.js';
import type { Actor } from '../actor.js';
import type { lineOf } from '../audit/lineOf.js';
import { writeDown } from '../audit/writeDown.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { keyLine } from './keyLine.js';

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
  deps: Needs<'apiKeys'> & NeedsOf<typeof lineOf> & NeedsOf<typeof writeDown>,
  actor: Actor,
  { name, scopes }: Create,
): Promise<Created | Refused> {
  if (!may(actor, 'keys.change')) return refused({ code: 'adminsOnly' });
  const called = visibleLine(name, keyNameLongest + 1);
  if (called === '' || called.length > keyNameLongest) return { kind: 'notCreated', why: 'badName' };
  if (scopes.length === 0) return { kind: 'notCreated', why: 'noScope' };
  const secret = `${beginning}${randomBytes(32).toString('base64url')}`;
  const key = {
    ...{ id: deps.newId(), organisationId: actor.organisation.id, name: called },
    ...{ scopes: [...new Set(scopes)], createdAt: deps.clock.now() },
  };
  const line = keyLine(deps, actor, 'key.made', key);
  if ((await deps.apiKeys.create(key, secret, line)) === 'taken')
    return { kind: 'notCreated', why: 'nameTaken' };
  await writeDown(deps, line);
  deps.log.info('keys.made', { keyId: key.id, organisationId: key.organisationId });
  return { kind: 'created', key: secret };
}
