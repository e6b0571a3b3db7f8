import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const tickMs = 10;

/** What a process with its threads has used of the processors, in ms; NaN where that is not told. */
export function processorMs(pid: number | undefined): number {
  if (pid === undefined) return Number.NaN;
  try {
    // The name before the last bracket may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * tickMs;
  } catch {
    return Number.NaN;
  }
}
