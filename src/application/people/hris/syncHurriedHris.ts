import { changesAgainAt } from '../../../domain/people/directory/hurriedReading.js';
import { systemOf } from '../../actor.js';
import type { HrisConnection, NeedsOf } from '../../ports/index.js';
import { syncHris } from './syncHris.js';

const atMost = 100;

/** Reads what has changed in each HRIS that told of a change. One that was read a moment ago, or in vain, waits. */
export async function syncHurriedHris(deps: NeedsOf<typeof syncHris>): Promise<void> {
  const hurried = await deps.hrisConnections.listHurried(deps.clock.now(), atMost);
  for (const connection of hurried)
    await readOne(deps, connection).catch((error: unknown) =>
      deps.log.error('hris.failed', { connection: connection.id }, error),
    );
}

async function readOne(deps: NeedsOf<typeof syncHris>, connection: HrisConnection): Promise<void> {
  const { id, organisationId, hurriedAt, last } = connection;
  const later = (at: Date) => hurriedAt && deps.hrisConnections.unhurry(organisationId, id, hurriedAt, at);
  const again = changesAgainAt(last);
  if (again > deps.clock.now()) return void (await later(again));
  const asked = { connectionId: id, apply: true, leaveAtMost: null, reads: 'changes' } as const;
  const outcome = await syncHris(deps, systemOf(organisationId), asked);
  if (outcome.kind === 'later') await later(outcome.at);
}
