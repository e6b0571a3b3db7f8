import { Decimal128, Double, Long } from 'bson';

/** True for a whole number that BSON stores as an int32. */
export function fitsInt32(value: number): boolean {
  return (value | 0) === value && !Object.is(value, -0);
}

/** A double as the rest of the engine holds it: a JavaScript number unless that would encode as an int32. */
export function double(value: number): number | Double {
  return fitsInt32(value) ? new Double(value) : value;
}

/** A whole number as an int64. */
export const long = (value: number | bigint) => Long.fromBigInt(BigInt(value));

/** The JavaScript number nearest to a numeric BSON value; undefined when the value is not numeric. */
export function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (value instanceof Double) return value.value;
  if (value instanceof Long) return value.toNumber();
  if (value instanceof Decimal128) return Number(value.toString());
  return undefined;
}

/** The whole number an option such as `limit` or `batchSize` holds; undefined when it holds none. */
export function toInteger(value: unknown): number | undefined {
  const number = toNumber(value);
  return number !== undefined && Number.isSafeInteger(number) ? number : undefined;
}
