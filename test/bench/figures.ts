import { loadavg } from 'node:os';

/** The value that `share` (0..1) of the values do not exceed; NaN without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** The time now in ms since 1970, finer than a millisecond; the same on every process of this machine. */
export const nowMs = (): number => performance.timeOrigin + performance.now();

/** Lines of equal columns; the first column is flush left. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)));
  return rows.map((row) => line(row).join('  ')).join('\n');
}

/** What else the machine has to do: a figure says little without it. */
export const loadSaid = (): string =>
  `load of the machine ${loadavg()
    .map((one) => one.toFixed(1))
    .join(' ')}`;
