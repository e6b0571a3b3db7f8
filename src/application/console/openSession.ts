import { randomBytes } from 'node:crypto';
import type { EmployeeActor } from '../actor.js';
import { lineOf } from '../audit/lineOf.js';
import { may } from '../may.js';
import { actorNow } from '../people/actorNow.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import type { SessionKey } from './sessionKey.js';

/** A working day. Whoever stays longer asks for another link. */
const sessionMs = 8 * 60 * 60_000;

export interface Session extends SessionKey {
  /** UTC. */
  readonly until: Date;
}

type Opening = Needs<'audit' | 'consoleKeys'> & NeedsOf<typeof lineOf> & NeedsOf<typeof actorNow>;

/**
 * Lets in whoever brings a link, once: of two at the same moment the second is refused. Null when it opens nothing, or they
 * may not come in any more.
 */
export async function openSession(deps: Opening, link: SessionKey): Promise<Session | null> {
  const { organisationId, key } = link;
  const employeeId = await deps.consoleKeys.takeLink(organisationId, key, deps.clock.now());
  const actor = employeeId === null ? null : await actorNow(deps, organisationId, employeeId);
  return actor && may(actor, 'console.enter') ? keepSession(deps, actor) : null;
}

/** A session of somebody who was recognised. That they came in is written down first. */
export async function keepSession(
  deps: Needs<'audit' | 'consoleKeys'> & NeedsOf<typeof lineOf>,
  actor: EmployeeActor,
): Promise<Session> {
  const { organisation, employee } = actor;
  const organisationId = organisation.id;
  const about = { kind: 'organisation', id: organisationId } as const;
  await deps.audit.write(lineOf(deps, actor, { kind: 'console.entered', about }));
  const key = randomBytes(32).toString('hex');
  const until = new Date(deps.clock.now().getTime() + sessionMs);
  await deps.consoleKeys.open({ organisationId, employeeId: employee.id, kind: 'session', key, until });
  return { organisationId, key, until };
}
