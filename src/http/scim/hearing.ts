import type { Needs } from '../../application/ports/index.js';
import type { ScimCode } from '../../directory/scim/problem.js';
import { limitOf } from '../limit.js';
import type { Caller } from './context.js';

/**
 * Notes what is heard of a connection, for its admins. Of each kind it is once in so many ms, so that a storm is not slowed. Nobody waits
 * for it. What is lost by a death or a failure is noted by the next request.
 */
export function hearing(
  { connections, clock, log }: Needs<'connections' | 'clock' | 'log'>,
  everyMs: number,
) {
  const limit = limitOf(1, everyMs);
  return ({ connection: { id, organisationId } }: Caller, what: 'asked' | 'changed' | ScimCode): void => {
    if (!limit.allows(`${id} ${what}`)) return;
    const refused = what === 'asked' || what === 'changed' ? null : what;
    const heard = { at: clock.now(), changed: what === 'changed', refused };
    connections
      .noteHeard(organisationId, id, heard)
      .catch((error: unknown) => log.error('scim.notNoted', { connectionId: id }, error));
  };
}
