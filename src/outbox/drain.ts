import { holdLease } from './holdLease.js';
import { createInFlight, type Sending } from './inFlight.js';
import type { Pacer } from './pacer.js';
import type { Outbox } from './sendContext.js';
import { isOpen, rowLeaseMs, type SendContext } from './sendContext.js';
import { sendRow } from './sendRow.js';

const inFlightAtMost = 8;
/** What is queued for a platform that is not configured waits; the operator is told this often, in ms. */
const noMessengerMs = 10 * 60_000;

/** `held`: another process drains it. `ended`: nothing is due any more, or it was stopped or paused. */
export type DrainEnd = 'ended' | 'held';

/**
 * Sends what is due in one workspace, by priority then time, at the platform's pace, while holding the workspace's
 * lease. All processes together keep the pace. A pause that the platform asks for keeps the lease, so that no other
 * process knocks meanwhile. Returns when nothing is in flight. Throws what the store throws.
 */
export async function drainWorkspace(
  outbox: Outbox,
  owner: string,
  workspaceId: string,
  pacer: Pacer,
  stop: AbortSignal,
): Promise<DrainEnd> {
  const { deps, timing, messengers } = outbox;
  const workspace = await deps.workspaces.find(workspaceId);
  const messenger = workspace && messengers[workspace.platform];
  if (!workspace || !messenger) {
    deps.log.warn('outbox.noMessenger', { workspaceId });
    pacer.pause(noMessengerMs);
    return 'ended';
  }
  const lease = await holdLease({ ...deps, timing }, `drain:${workspaceId}`, owner);
  if (!lease) return 'held';
  const inFlight = createInFlight(inFlightAtMost);
  const context: SendContext = { ...outbox, workspace, messenger, pacer: pacer, lease, stop };
  try {
    while (isOpen(context)) {
      await inFlight.room();
      await pacer.turn(messenger.perSecond, stop);
      const sending = isOpen(context) ? await claimNext(context) : null;
      if (sending && !inFlight.adopt(sending)) inFlight.start(sending, (row) => sendRow(context, row));
      else pacer.giveBack(messenger.perSecond);
      if (!sending) break;
    }
  } finally {
    await inFlight.landed();
    await lease.end(pacer.pausedFor());
  }
  return 'ended';
}

async function claimNext({ deps, timing, workspace }: SendContext): Promise<Sending | null> {
  const ours = timing.now() + rowLeaseMs;
  const now = deps.clock.now();
  const leaseUntil = new Date(now.getTime() + rowLeaseMs);
  const delivery = await deps.deliveries.claim(workspace.id, now, leaseUntil);
  return delivery && { delivery, ours, called: false, said: null };
}
