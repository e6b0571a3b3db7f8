import { performance } from 'node:perf_hooks';
import { type OpenStore, openStore } from '../../../src/persistence/index.js';
import { percentile } from '../figures.js';

const rounds = 60;
const many = 1_000;

/**
 * What the clock's looks cost when nothing is due, in ms, in each of these databases. At what is to be sent, announced, and at what
 * ends. They take turns: what else the machine has to do in that minute is the same for all.
 */
export async function sweepMs(uris: readonly string[]): Promise<number[]> {
  const opened = await Promise.all(uris.map((uri) => openStore(uri)));
  const times = opened.map((): number[] => []);
  for (let round = -10; round < rounds; round += 1) {
    for (const [at, { store }] of opened.entries()) {
      const ms = await look(store);
      if (round >= 0) times[at]?.push(ms);
    }
  }
  for (const { close } of opened) await close();
  return times.map((own) => percentile(own, 0.5));
}

async function look(store: OpenStore['store']): Promise<number> {
  const now = new Date();
  const start = performance.now();
  const due = await store.deliveries.dueWorkspaces(now);
  await store.announcements.listDue(now);
  await store.engagements.listExpiredOffers(now, many);
  await store.engagements.listApprovalsDue(now, many);
  if (due.length > 0) throw new Error('Something is due.');
  return performance.now() - start;
}
