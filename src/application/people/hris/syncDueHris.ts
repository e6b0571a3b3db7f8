import { wholeAgainAt } from '../../../domain/people/directory/hurriedReading.js';
import { systemOf } from '../../actor.js';
import type { HrisConnection, NeedsOf } from '../../ports/index.js';
import { severalAtOnce } from '../../severalAtOnce.js';
import { syncHris } from './syncHris.js';

const atMost = 100;
/** So many are read side by side. Each is paced by its vendor, so that most of the time is waiting. */
const atOnce = 4;

/**
 * Reads every HRIS whose night has come. One that is slow, or fails, keeps no other waiting. One whose reading breaks off, and nobody
 * knows why, waits. Else all of it would be read in vain every few seconds.
 */
export async function syncDueHris(deps: NeedsOf<typeof syncHris>): Promise<void> {
  const due = await deps.hrisConnections.listDue(deps.clock.now(), atMost);
  await severalAtOnce(due, atOnce, async (connection) => {
    const { id, organisationId } = connection;
    const failed = (error: unknown) => deps.log.error('hris.failed', { connection: id }, error);
    const asked = { connectionId: id, apply: true, leaveAtMost: null };
    await syncHris(deps, systemOf(organisationId), asked).catch((error: unknown) => {
      failed(error);
      return putOff(deps, connection).catch(failed);
    });
  });
}

/** The larger the company, the longer it waits, as after a reading that was done. */
async function putOff(
  { hrisConnections, clock }: NeedsOf<typeof syncHris>,
  connection: HrisConnection,
): Promise<void> {
  const at = wholeAgainAt({ at: clock.now(), read: connection.whole?.read ?? 0 });
  await hrisConnections.putOffWhole(connection, at);
}
