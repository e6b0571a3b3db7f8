import { againAfterError } from '../../../domain/people/directory/hurriedReading.js';
import { systemOf } from '../../actor.js';
import type { NeedsOf } from '../../ports/index.js';
import { syncHris } from './syncHris.js';

const atMost = 100;

/**
 * Reads every HRIS whose night has come. One that fails does not keep the others from being read. One whose reading breaks off,
 * and nobody knows why, waits. Else all of it would be read in vain every few seconds.
 */
export async function syncDueHris(deps: NeedsOf<typeof syncHris>): Promise<void> {
  const { hrisConnections, clock, log } = deps;
  const due = await hrisConnections.listDue(clock.now(), atMost);
  for (const { id, organisationId } of due) {
    const failed = (error: unknown) => log.error('hris.failed', { connection: id }, error);
    const asked = { connectionId: id, apply: true, leaveAtMost: null };
    await syncHris(deps, systemOf(organisationId), asked).catch((error: unknown) => {
      failed(error);
      return hrisConnections.hasten(organisationId, id, againAfterError(clock.now())).catch(failed);
    });
  }
}
