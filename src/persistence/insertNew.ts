import type { Model } from 'mongoose';
import { isDuplicate } from './duplicates.js';

interface WriteError {
  readonly index: number;
}

/**
 * Inserts the rows that no unique index refuses, in one round trip, and gives the places in `rows` of those refused.
 * Throws any other error; rows may have been inserted all the same.
 */
export async function insertNew<Row>(
  collection: Model<Row>,
  rows: readonly Row[],
): Promise<ReadonlySet<number>> {
  try {
    await collection.insertMany([...rows], { ordered: false, throwOnValidationError: true });
    return new Set();
  } catch (error) {
    const refusals = refusalsOf(error);
    if (refusals.length === 0 || !refusals.every(isDuplicate)) throw error;
    return new Set(refusals.map(({ index }) => index));
  }
}

/** A server's refusals, one for each row. */
function refusalsOf(error: unknown): WriteError[] {
  if (typeof error !== 'object' || error === null || !('writeErrors' in error)) return [];
  return [error.writeErrors].flat() as WriteError[];
}
