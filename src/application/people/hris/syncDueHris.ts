import { systemOf } from '../../actor.js';
import type { NeedsOf } from '../../ports/index.js';
import { syncHris } from './syncHris.js';

const atMost = 100;

/** Reads every HRIS whose night has come. One that fails does not keep the others from being read. */
export async function syncDueHris(deps: NeedsOf<typeof syncHris>): Promise<void> {
  const due = await deps.hrisConnections.listDue(deps.clock.now(), atMost);
  for (const { id, organisationId } of due) {
    const asked = { connectionId: id, apply: true, leaveAtMost: null };
    await syncHris(deps, systemOf(organisationId), asked).catch((error: unknown) =>
      deps.log.error('hris.failed', { connection: id }, error),
    );
  }
}
