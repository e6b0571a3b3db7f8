import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Log, Store } from '../application/ports/index.js';
import type { Receive } from '../conversation/incoming.js';
import { createMeters, type Meters } from './meters.js';
import { startAtZero } from './startAtZero.js';
import { watchLog } from './watchLog.js';
import { watchReceive } from './watchReceive.js';
import { watchStore } from './watchStore.js';

interface Backlog {
  readonly due: number;
  readonly oldestMs: number;
}

/** The figures of one app: what it hands out is counted, `scrape` tells. */
export interface Metrics {
  log(log: Log): Log;
  receive(receive: Receive): Receive;
  store(store: Store): Store;
  /** Everything in Prometheus' text format; what is due is read at this moment. Never rejects because of it. */
  scrape(readBacklog: () => Promise<Backlog>): Promise<string>;
}

/** Shorter than any scraper's own patience, so that the other figures arrive while the database is away. */
const patienceMs = 2_000;

/** Nothing counted yet. */
export function createMetrics(): Metrics {
  const meters = createMeters();
  startAtZero(meters);
  // At once: what it observes begins here and not when somebody first asks.
  const machine = ofProcess();
  return {
    log: (log) => watchLog(log, meters),
    receive: (receive) => watchReceive(receive, meters),
    store: (store) => watchStore(store, meters),
    async scrape(readBacklog) {
      await measure(meters, readBacklog);
      const texts = await Promise.all([meters.register.metrics(), machine.metrics()]);
      return texts.join('\n');
    },
  };
}

async function measure({ due, lagSeconds }: Meters, readBacklog: () => Promise<Backlog>): Promise<void> {
  const unknown: Backlog = { due: Number.NaN, oldestMs: Number.NaN };
  const tooLong = new Promise<Backlog>((resolve) => setTimeout(resolve, patienceMs, unknown).unref());
  const backlog = await Promise.race([readBacklog().catch(() => unknown), tooLong]);
  due.set(backlog.due);
  lagSeconds.set(backlog.oldestMs / 1000);
}

let processFigures: Registry | null = null;

/** Memory, processor, event loop: of the process and not of an app, and its observers cannot be taken away again. */
function ofProcess(): Registry {
  if (!processFigures) {
    processFigures = new Registry();
    collectDefaultMetrics({ register: processFigures });
  }
  return processFigures;
}
