import type { Model } from 'mongoose';

/** One row's refusal, as servers tell it. */
interface WriteError {
  readonly index: number;
  readonly code: number;
  readonly errmsg?: string;
}

/** A row that the server refused, with its code and words. */
class Refusal extends Error {
  constructor(
    readonly code: number,
    words: string,
  ) {
    super(words);
    this.name = 'Refusal';
  }
}

/**
 * Inserts each of the rows, as they are typed, in one round trip, whatever becomes of the others. Gives the error of each, null for those
 * inserted. Throws when the whole was refused or got no answer: some may be inserted all the same.
 */
export async function insertEach<Row>(
  collection: Model<Row>,
  rows: readonly Row[],
): Promise<readonly (Error | null)[]> {
  try {
    await collection.insertMany([...rows], { ordered: false, lean: true });
    return rows.map(() => null);
  } catch (error) {
    const refusals = new Map(refusalsOf(error).map((one) => [one.index, one]));
    if (refusals.size === 0) throw error;
    return rows.map((_, at) => toError(refusals.get(at)));
  }
}

const toError = (refused: WriteError | undefined): Error | null =>
  refused ? new Refusal(refused.code, refused.errmsg ?? '') : null;

function refusalsOf(error: unknown): WriteError[] {
  if (typeof error !== 'object' || error === null || !('writeErrors' in error)) return [];
  return [error.writeErrors].flat() as WriteError[];
}
