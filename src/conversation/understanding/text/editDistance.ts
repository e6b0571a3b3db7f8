/**
 * True when `a` becomes `b` by at most `limit` slips of the finger. A letter added, left out, changed,
 * or swapped with its neighbour.
 */
export function withinEdits(a: string, b: string, limit: number): boolean {
  if (Math.abs(a.length - b.length) > limit) return false;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      current.push(cheapest(a, b, row, column, before, last, current));
    }
    if (Math.min(...current) > limit) return false;
    before = last;
    last = current;
  }
  return (last[b.length] ?? limit + 1) <= limit;
}

function cheapest(
  a: string,
  b: string,
  row: number,
  column: number,
  before: readonly number[],
  last: readonly number[],
  current: readonly number[],
): number {
  const at = (line: readonly number[], index: number) => line[index] ?? Number.POSITIVE_INFINITY;
  const same = a[row - 1] === b[column - 1];
  const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return Math.min(
    at(last, column - 1) + (same ? 0 : 1),
    at(last, column) + 1,
    at(current, column - 1) + 1,
    swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
  );
}
