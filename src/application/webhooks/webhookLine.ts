import type { AuditLine } from '../../domain/audit/auditLine.js';
import type { Webhook } from '../../domain/webhooks/webhook.js';
import type { Actor } from '../actor.js';
import { lineOf } from '../audit/lineOf.js';
import type { NeedsOf } from '../ports/index.js';

/** What is written down of a webhook: where it points to, without what may be secret in it. */
export const webhookLine = (
  deps: NeedsOf<typeof lineOf>,
  actor: Actor,
  kind: 'webhook.made' | 'webhook.changed' | 'webhook.removed',
  { id, url }: Pick<Webhook, 'id' | 'url'>,
  after: AuditLine['after'] = {},
): AuditLine =>
  lineOf(deps, actor, {
    ...{ kind, about: { kind: 'webhook', id } },
    after: { webhook: id, host: new URL(url).host, ...after },
  });
