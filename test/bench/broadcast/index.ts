import { cpus } from 'node:os';
import { asFastAsItGoes } from './fast.js';
import { heldRates } from './heldRates.js';
import { heldMemory } from './memory.js';
import { say } from './report.js';

const parts = { held: heldRates, fast: asFastAsItGoes, memory: heldMemory };

/**
 * A broadcast to 20,000 people before stand-ins that enforce the published limits. Then as fast as it goes, beside a bare
 * loop. Then what memory 100,000 people take that 1,000 do not. Fails the process when an aim is missed. BENCH_PART: one of
 * `parts` alone.
 */
export async function benchBroadcast(): Promise<void> {
  const missed: string[] = [];
  const [{ model = 'unknown' } = {}, ...others] = cpus();
  say(`${others.length + 1} cores (${model}), Node ${process.version}`);
  const wanted = process.env.BENCH_PART;
  for (const [name, run] of Object.entries(parts))
    if (!wanted || wanted === name) await run((isSo, what) => void (isSo || missed.push(what)));
  if (missed.length === 0) return;
  say(`\nmissed: ${missed.join('; ')}`);
  process.exitCode = 1;
}
