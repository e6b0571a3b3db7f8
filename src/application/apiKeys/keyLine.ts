import type { ApiKey } from '../../domain/apiKeys/apiKey.js';
import type { AuditLine } from '../../domain/audit/auditLine.js';
import type { Actor } from '../actor.js';
import { lineOf } from '../audit/lineOf.js';
import type { NeedsOf } from '../ports/index.js';

/** What is written down of a key: its name and scopes, never the key. */
export const keyLine = (
  deps: NeedsOf<typeof lineOf>,
  actor: Actor,
  kind: 'key.made' | 'key.revoked',
  { id, name, scopes }: Pick<ApiKey, 'id' | 'name' | 'scopes'>,
): AuditLine =>
  lineOf(deps, actor, {
    ...{ kind, about: { kind: 'apiKey', id } },
    after: { key: id, name, scopes: scopes.join(' ') },
  });
