/** Says a figure to whoever runs the long tests: Jest's own console would add a stack to it. */
export const report = (line: string): void => void process.stdout.write(`${line}\n`);

/** So much of sorted numbers lies below, as `p(0.99)`; 0 of none. */
export function quantiles(values: readonly number[]): (share: number) => number {
  const sorted = [...values].sort((one, other) => one - other);
  return (share) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
}

/** Seconds since `start`, a value of `Date.now()`, with one digit. */
export const secondsSince = (start: number): string => ((Date.now() - start) / 1_000).toFixed(1);
