import { pastDeadlocks } from './deadlocks.js';

interface DuplicateKeyError {
  readonly message?: string;
  readonly keyPattern?: Readonly<Record<string, unknown>>;
}

/** DocumentDB keeps unique indexes as PostgreSQL's exclusion constraints, and a findAndModify lets its words through. */
const inPostgresWords = 'violates exclusion constraint';

/** True when a unique index refused the write (E11000). */
export function isDuplicate(error: unknown): error is DuplicateKeyError {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  if (error.code === 11000) return true;
  return error instanceof Error && error.message.includes(inPostgresWords);
}

/**
 * True when the unique index that refused is the one called `index`, or the only one that holds `field`.
 * False may also mean that the engine does not tell. Some leave out both the key pattern and the index name.
 */
export function refusedBy(error: DuplicateKeyError, index: string, field: string): boolean {
  if (error.keyPattern) return field in error.keyPattern;
  return error.message?.includes(index) ?? false;
}

/**
 * What `find` finds, or what `insert` inserts when there is nothing; safe when several do it at once.
 * Throws the insert's error when it was refused as a duplicate of something `find` does not find.
 */
export async function findOrInsert<T>(
  find: () => Promise<T | null>,
  insert: () => Promise<unknown>,
  inserted: T,
): Promise<T> {
  const there = await find();
  if (there) return there;
  try {
    await pastDeadlocks(insert);
    return inserted;
  } catch (error) {
    const first = isDuplicate(error) ? await find() : null;
    if (!first) throw error;
    return first;
  }
}

/** Does a write that a unique index may refuse: `done` then, or `taken`. */
export async function unlessTaken<Done extends string>(
  done: Done,
  write: () => PromiseLike<unknown>,
): Promise<Done | 'taken'> {
  try {
    await pastDeadlocks(async () => write());
    return done;
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return 'taken';
  }
}

/** Runs an upsert again when two of them raced to insert the same key: the second time it is there. */
export async function retryUpsert<T>(upsert: () => Promise<T>): Promise<T> {
  try {
    return await pastDeadlocks(upsert);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return pastDeadlocks(upsert);
  }
}
