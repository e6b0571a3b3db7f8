import { setMaxListeners } from 'node:events';
import { type DrainEnd, drainWorkspace } from './drain.js';
import { createPacer, type Pacer } from './pacer.js';
import type { Messengers, Outbox, OutboxNeeds } from './sendContext.js';
import { realTiming, type Timing } from './timing.js';

/** The outbox of this process. */
export interface Dispatcher {
  /** Something is due in a workspace: it leaves now. Never throws; after `stop` it does nothing. */
  wake(workspaceId: string): void;
  /** Starts a drain of every workspace that has due rows; called by the clock every few seconds. Never rejects. */
  tick(): Promise<void>;
  /** Resolves when nothing is in flight. */
  idle(): Promise<void>;
  /** Starts no new send and resolves when those in flight have been settled. */
  stop(): Promise<void>;
  /** When the store was last asked what is due and answered; null before the first time. */
  lastRun(): Date | null;
}

interface DispatcherDeps {
  readonly deps: OutboxNeeds;
  readonly messengers: Messengers;
  readonly timing?: Timing;
}

interface Gate {
  readonly pacer: Pacer;
  running: Promise<void> | null;
  /** Woken while it was draining: the row may have come after the last look. */
  again: boolean;
  /** It will be woken on its own, at the end of a pause or to look again. */
  waiting: boolean;
}

/** Waits before a wake that found the workspace held by another process looks again, in ms; then the clock does. */
const heldRetriesMs = [250, 500, 1_000, 2_000];

/** One drain a workspace at a time in this process; between processes the lease sees to it. */
export function createDispatcher({ deps, messengers, timing = realTiming }: DispatcherDeps): Dispatcher {
  const owner = deps.newId();
  const stopping = new AbortController();
  // Each row in flight may wait for it: Node takes more than ten for a leak.
  setMaxListeners(0, stopping.signal);
  const gates = new Map<string, Gate>();
  let lastRun: Date | null = null;
  const outbox: Outbox = { deps, messengers, timing, wake: (workspaceId) => wake(workspaceId) };

  function gateOf(workspaceId: string): Gate {
    const pacer = createPacer(timing);
    const gate = gates.get(workspaceId) ?? { pacer, running: null, again: false, waiting: false };
    gates.set(workspaceId, gate);
    return gate;
  }

  function wake(workspaceId: string, retries: readonly number[] = heldRetriesMs): void {
    if (stopping.signal.aborted) return;
    const gate = gateOf(workspaceId);
    gate.again = gate.running !== null;
    gate.running ??= drain(workspaceId, gate.pacer).then((end) => {
      gate.running = null;
      goOn(workspaceId, gate, end, retries);
    });
  }

  async function drain(workspaceId: string, pacer: Pacer): Promise<DrainEnd> {
    if (pacer.pausedFor() > 0) return 'ended';
    try {
      return await drainWorkspace(outbox, owner, workspaceId, pacer, stopping.signal);
    } catch (error) {
      deps.log.error('outbox.drainFailed', { workspaceId }, error);
      return 'ended';
    }
  }

  function goOn(workspaceId: string, gate: Gate, end: DrainEnd, retries: readonly number[]): void {
    const [wait, ...fewer] = end === 'held' ? retries : [];
    const pause = gate.pacer.pausedFor();
    if (pause > 0) wakeIn(pause, workspaceId, gate, heldRetriesMs);
    else if (wait !== undefined) wakeIn(wait, workspaceId, gate, fewer);
    else if (gate.again) wake(workspaceId, end === 'held' ? [] : heldRetriesMs);
  }

  function wakeIn(ms: number, workspaceId: string, gate: Gate, retries: readonly number[]): void {
    if (gate.waiting) return;
    gate.waiting = true;
    void timing.sleep(ms, stopping.signal).then(() => {
      gate.waiting = false;
      wake(workspaceId, retries);
    });
  }

  async function idle(): Promise<void> {
    const running = () => [...gates.values()].map((gate) => gate.running).filter((run) => run !== null);
    while (running().length > 0) await Promise.all(running());
  }

  return {
    wake: (workspaceId) => wake(workspaceId),
    async tick() {
      if (stopping.signal.aborted) return;
      try {
        const due = await deps.deliveries.dueWorkspaces(deps.clock.now());
        lastRun = new Date(timing.now());
        for (const workspaceId of due) if (!gateOf(workspaceId).running) wake(workspaceId, []);
      } catch (error) {
        deps.log.error('outbox.tickFailed', {}, error);
      }
    },
    idle,
    async stop() {
      stopping.abort();
      await idle();
    },
    lastRun: () => lastRun,
  };
}
