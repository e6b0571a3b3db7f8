import { performance } from 'node:perf_hooks';
import { openStore } from '../../../src/persistence/index.js';
import { percentile } from '../figures.js';

const rounds = 60;
const many = 1_000;

/** What the clock's looks cost when nothing is due, in ms. At what is to be sent, announced, and at what ends. */
export async function sweepMs(uri: string): Promise<number> {
  const { store, close } = await openStore(uri);
  const times: number[] = [];
  const now = new Date();
  for (let round = -10; round < rounds; round += 1) {
    const start = performance.now();
    const due = await store.deliveries.dueWorkspaces(now);
    await store.announcements.listDue(now);
    await store.engagements.listExpiredOffers(now, many);
    await store.engagements.listApprovalsDue(now, many);
    if (due.length > 0) throw new Error('Something is due.');
    if (round >= 0) times.push(performance.now() - start);
  }
  await close();
  return percentile(times, 0.5);
}
