import { Decimal128, Double, Long } from 'bson';

/** A finite number as `digits × 2^two × 10^ten`, which holds every BSON number exactly. */
type Exact = { digits: bigint; two: number; ten: number };

/** Compares two numeric BSON values by value, whatever their types; NaN sorts before every other number. */
export function compareNumbers(a: unknown, b: unknown): number {
  const x = plain(a);
  const y = plain(b);
  if (x !== undefined && y !== undefined) return compareDoubles(x, y);
  return compareMixed(a, b);
}

function plain(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (value instanceof Double) return value.value;
  if (value instanceof Long) {
    const near = value.toNumber();
    return Number.isSafeInteger(near) ? near : undefined;
  }
  return undefined;
}

function compareDoubles(x: number, y: number): number {
  if (x < y) return -1;
  if (x > y) return 1;
  if (x === y) return 0;
  return Number(Number.isNaN(y)) - Number(Number.isNaN(x));
}

function compareMixed(a: unknown, b: unknown): number {
  const x = approximate(a);
  const y = approximate(b);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return compareDoubles(x, y);
  return compareExact(exact(a), exact(b));
}

/** Infinite only when the value itself is: a decimal may exceed the range of a double. */
function approximate(value: unknown): number {
  if (value instanceof Decimal128) {
    const text = value.toString();
    if (text === 'NaN') return Number.NaN;
    if (text.endsWith('Infinity')) return text.startsWith('-') ? -Infinity : Infinity;
    return 0;
  }
  return value instanceof Long ? 0 : (plain(value) ?? 0);
}

function exact(value: unknown): Exact {
  if (value instanceof Long) return { digits: value.toBigInt(), two: 0, ten: 0 };
  if (value instanceof Decimal128) return exactDecimal(value.toString());
  return exactDouble(plain(value) ?? 0);
}

function exactDecimal(text: string): Exact {
  const [mantissa = '0', exponent = '0'] = text.split(/e/i);
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), two: 0, ten: Number(exponent) - fraction.length };
}

function exactDouble(value: number): Exact {
  let two = 0;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    two -= 1;
  }
  return { digits: BigInt(scaled), two, ten: 0 };
}

function compareExact(a: Exact, b: Exact): number {
  const two = Math.min(a.two, b.two);
  const ten = Math.min(a.ten, b.ten);
  const scale = (n: Exact) => n.digits * 2n ** BigInt(n.two - two) * 10n ** BigInt(n.ten - ten);
  const x = scale(a);
  const y = scale(b);
  return x < y ? -1 : x > y ? 1 : 0;
}
