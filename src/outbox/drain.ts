import { holdLease } from './holdLease.js';
import { createInFlight, type InFlight, type Sending } from './inFlight.js';
import type { Pacer } from './pacer.js';
import type { Outbox } from './sendContext.js';
import { isOpen, rowLeaseMs, type SendContext, sendTimeoutMs, withRecentPeople } from './sendContext.js';
import { postpone, sendRow } from './sendRow.js';

/** Enough for a slow platform at its full rate. Each is in doubt when this process dies; the pace keeps them few. */
const inFlightAtMost = 256;
/** What leaves within this long, in ms, is taken together. What is more urgent waits no longer. */
const momentMs = 250;
/** How long the others wait for the first of them, in ms. */
const firstMs = 1_000;
/** A message is held back this long for its channel's sake, in ms, before it goes back into the queue. */
const holdMs = 5_000;
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
  const recently = withRecentPeople(outbox);
  const context: SendContext = { ...outbox, recently, workspace, messenger, pacer, lease, stop };
  try {
    // The first is mostly somebody's answer, and alone: it costs no look at others until it has left.
    let isMore = await sendOne(context, inFlight);
    while (isMore && isOpen(context))
      isMore = await (pacer.isShaken()
        ? sendOne(context, inFlight)
        : sendSome(context, inFlight, inFlightAtMost));
  } finally {
    await inFlight.landed();
    await lease.end(pacer.pausedFor());
  }
  return 'ended';
}

/** One message, and a look at what becomes of it. False when nothing was due. */
async function sendOne(context: SendContext, inFlight: InFlight): Promise<boolean> {
  const { timing, stop, pacer } = context;
  const isThere = await sendSome(context, inFlight, 1);
  const patienceMs = pacer.isShaken() ? sendTimeoutMs : firstMs;
  if (isThere) await Promise.race([inFlight.landed(), timing.sleep(patienceMs, stop)]);
  return isThere;
}

/** Takes what leaves within a moment, and starts it at the platform's pace. False when nothing more was due. */
async function sendSome(context: SendContext, inFlight: InFlight, most: number): Promise<boolean> {
  const { pacer, messenger, stop } = context;
  const room = await inFlight.room();
  await pacer.turn(messenger.pace, stop);
  const wanted = Math.min(most, room, 1 + pacer.turnsWithin(messenger.pace, momentMs));
  const rows = isOpen(context) ? await claim(context, wanted) : [];
  if (rows.length === 0) pacer.giveBack(messenger.pace);
  for (const [at, sending] of rows.entries()) {
    if (at > 0) await pacer.turn(messenger.pace, stop);
    start(context, inFlight, sending);
  }
  return rows.length > 0;
}

/** A row whose channel has to rest is held back for a moment, or put back. The others go on. */
function start(context: SendContext, inFlight: InFlight, sending: Sending): void {
  const { pacer, messenger, stop, timing } = context;
  const sendNow = (row: Sending) => sendRow(context, row);
  const isKnown = inFlight.adopt(sending);
  const turn = isKnown ? null : pacer.channels.reserve(channelOf(sending), messenger.pace.channel, holdMs);
  if (turn?.waitMs === 0) {
    inFlight.start(sending, sendNow);
    return;
  }
  pacer.giveBack(messenger.pace);
  if (!turn) return;
  const later = async (row: Sending) => {
    await timing.sleep(turn.waitMs, stop);
    await pacer.turn(messenger.pace, stop);
    await sendNow(row);
  };
  inFlight.start(sending, turn.isTaken ? later : (row) => postpone(context, row, turn.waitMs));
}

/** A person has one chat with us in a workspace. */
const channelOf = ({ delivery: { recipient } }: Sending): string =>
  recipient.kind === 'employee' ? recipient.employeeId : recipient.channelId;

async function claim({ deps, timing, workspace }: SendContext, limit: number): Promise<Sending[]> {
  const ours = timing.now() + rowLeaseMs;
  const now = deps.clock.now();
  const leaseUntil = new Date(now.getTime() + rowLeaseMs);
  const taken =
    limit > 1
      ? await deps.deliveries.claimMany(workspace.id, now, leaseUntil, limit)
      : await deps.deliveries.claim(workspace.id, now, leaseUntil);
  return [taken ?? []].flat().map((delivery) => ({ delivery, ours, called: false, said: null }));
}
