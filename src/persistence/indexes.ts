import type { Model } from 'mongoose';
import { pastDeadlocks } from './deadlocks.js';
import type { Models } from './models.js';

/**
 * Creates every index that is missing, one collection after the other; two processes may do it at once. Throws when
 * the rows that are there break a unique index, or when an index of this name is there with other options.
 */
export async function createIndexes(models: Models): Promise<void> {
  const all: Pick<Model<unknown>, 'createIndexes'>[] = Object.values(models);
  for (const collection of all) await pastDeadlocks(() => collection.createIndexes());
}
