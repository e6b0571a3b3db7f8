import { z } from 'zod';

/** An id, which one vendor writes as a number and another as a text. */
export const id = z.union([z.string().min(1).max(100), z.number().int()]).transform(String);

const longest = 1_000;

/** A text that may be absent, or null. Whatever else stands there is none. */
export const text = z.string().max(longest).nullish().catch(null);

/** The day of an instant, or of a day. */
export const day = text.transform((said) => said?.slice(0, 10) ?? null);

export const nameOf = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter(Boolean).join(' ');

/** What stands in `field`, where it was told: absent otherwise, so that what is known stays. */
export const told = <Field extends string, Value>(
  field: Field,
  value: Value | undefined,
): Partial<Record<Field, Value>> =>
  value === undefined ? {} : ({ [field]: value } as Partial<Record<Field, Value>>);
