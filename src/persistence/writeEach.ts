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

/** What the server said of each row, null for those that were written. */
type Refused = readonly (Error | null)[];

/**
 * Inserts each of the rows, as they are typed, in one round trip, whatever becomes of the others. Gives the error of each, null for those
 * inserted. Throws when the whole was refused or got no answer: some may be inserted all the same.
 */
export const insertEach = <Row>(collection: Model<Row>, rows: readonly Row[]): Promise<Refused> =>
  refusedOf(rows.length, () => collection.insertMany([...rows], { ordered: false, lean: true }));

/** As `insertEach`, for changes. */
export const changeEach = <Row>(
  collection: Model<Row>,
  changes: Parameters<Model<Row>['bulkWrite']>[0],
): Promise<Refused> =>
  refusedOf(changes.length, () =>
    collection.bulkWrite(changes, { ordered: false, throwOnValidationError: true }),
  );

async function refusedOf(count: number, write: () => Promise<unknown>): Promise<Refused> {
  const all = Array.from({ length: count }, (_, at) => at);
  try {
    await write();
    return all.map(() => null);
  } catch (error) {
    const refusals = new Map(refusalsOf(error).map((one) => [one.index, one]));
    if (refusals.size === 0) throw error;
    return all.map((at) => toError(refusals.get(at)));
  }
}

const toError = (refused: WriteError | undefined): Error | null =>
  refused ? new Refusal(refused.code, refused.errmsg ?? '') : null;

function refusalsOf(error: unknown): WriteError[] {
  if (typeof error !== 'object' || error === null || !('writeErrors' in error)) return [];
  return [error.writeErrors].flat() as WriteError[];
}
