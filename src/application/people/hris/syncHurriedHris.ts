import { againAfterError, changesAgainAt } from '../../../domain/people/directory/hurriedReading.js';
import { systemOf } from '../../actor.js';
import type { HrisConnection, NeedsOf } from '../../ports/index.js';
import { severalAtOnce } from '../../severalAtOnce.js';
import { syncHris } from './syncHris.js';

const atMost = 100;
/** So many are read side by side. Each is paced by its vendor, so that most of the time is waiting. */
const atOnce = 4;

/**
 * Reads what has changed in each HRIS that told of a change. One that was read a moment ago, or in vain, waits. One that is slow, or
 * breaks, keeps no other waiting.
 */
export async function syncHurriedHris(deps: NeedsOf<typeof syncHris>): Promise<void> {
  const hurried = await deps.hrisConnections.listHurried(deps.clock.now(), atMost);
  await severalAtOnce(hurried, atOnce, async (connection) => {
    const facts = { connection: connection.id };
    const failed = (error: unknown) => deps.log.error('hris.failed', facts, error);
    await readOne(deps, connection).catch((error: unknown) => {
      failed(error);
      return putOff(deps, connection, againAfterError(deps.clock.now())).catch(failed);
    });
  });
}

async function readOne(deps: NeedsOf<typeof syncHris>, connection: HrisConnection): Promise<void> {
  const { id, organisationId, last } = connection;
  const again = changesAgainAt(last);
  if (again > deps.clock.now()) return putOff(deps, connection, again);
  const asked = { connectionId: id, apply: true, leaveAtMost: null, reads: 'changes' } as const;
  const outcome = await syncHris(deps, systemOf(organisationId), asked);
  if (outcome.kind === 'later') await putOff(deps, connection, outcome.at);
}

async function putOff(
  { hrisConnections }: NeedsOf<typeof syncHris>,
  { id, organisationId, hurriedAt }: HrisConnection,
  at: Date,
): Promise<void> {
  if (hurriedAt) await hrisConnections.unhurry(organisationId, id, hurriedAt, at);
}
