import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import { actorNow } from '../people/actorNow.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import type { SessionKey } from './sessionKey.js';

/** Who is in, as they are today: asked at each request. Null when it is over, they left, or lost their role. */
export async function findSession(
  deps: Needs<'clock' | 'consoleKeys'> & NeedsOf<typeof actorNow>,
  { organisationId, key }: SessionKey,
): Promise<EmployeeActor | null> {
  const employeeId = await deps.consoleKeys.findSession(organisationId, key, deps.clock.now());
  const actor = employeeId === null ? null : await actorNow(deps, organisationId, employeeId);
  return actor && may(actor, 'console.enter') ? actor : null;
}
