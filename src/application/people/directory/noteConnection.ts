import { type Actor, isKey, isSystem } from '../../actor.js';
import { lineOf } from '../../audit/lineOf.js';
import type { Connection, Needs, NeedsOf } from '../../ports/index.js';

/** What an admin does with a connection stands in the log. Whoever installs the service is nobody of the company. */
export async function noteConnection(
  deps: Needs<'audit'> & NeedsOf<typeof lineOf>,
  actor: Actor,
  kind: 'directory.connected' | 'directory.disconnected',
  { name }: Pick<Connection, 'name'>,
): Promise<void> {
  if (isSystem(actor) || isKey(actor)) return;
  const about = { kind: 'organisation', id: actor.organisation.id } as const;
  await deps.audit.write(lineOf(deps, actor, { kind, about, after: { title: name } }));
}
