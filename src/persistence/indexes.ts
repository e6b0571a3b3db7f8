import type { Model } from 'mongoose';
import { pastDeadlocks } from './deadlocks.js';
import type { Models } from './models.js';

/** Indexes of earlier versions, by name: others that begin with the organisation have taken their place. */
const retired: Partial<Record<keyof Models, readonly string[]>> = {
  engagements: [
    'one_holder_per_seat',
    'one_live_per_person',
    'slotId_1_state_1_ticket_1',
    'slotId_1_ticket_1',
    // Over `unplanned`, as `noticesPending` was called.
    'createdAt_1',
  ],
  missions: ['slots.id_1'],
  deliveries: [
    'dedupeKey_1',
    // Over what has left as well.
    'state_1_notBefore_1_workspaceId_1',
    'state_1_leaseUntil_1_workspaceId_1',
  ],
  identities: ['workspaceId_1_userId_1', 'workspaceId_1_reachability_1__id_1'],
  channels: ['workspaceId_1_externalId_1'],
  inbox: ['done_1_ticket_1'],
};

type Collection = Pick<Model<unknown>, 'createIndexes' | 'listIndexes' | 'collection'>;

/**
 * Creates every index that is missing, one collection after the other; two processes may do it at once. Throws when
 * the rows break a unique index, or an index of this name is there with other options.
 */
export async function createIndexes(models: Models): Promise<void> {
  const all: Collection[] = Object.values(models);
  for (const collection of all) await pastDeadlocks(() => collection.createIndexes());
}

/** The retired indexes that are still there, by collection. */
export async function retiredIndexes(models: Models): Promise<ReadonlyMap<Collection, readonly string[]>> {
  const found = new Map<Collection, readonly string[]>();
  for (const [name, indexes] of Object.entries(retired)) {
    const collection: Collection = models[name as keyof Models];
    const there = await collection.listIndexes();
    const left = indexes.filter((index) => there.some((one: { name?: string }) => one.name === index));
    if (left.length > 0) found.set(collection, left);
  }
  return found;
}

/** Drops them. Another process may be at the same: an index that is gone by then is as good as dropped. */
export async function dropIndexes(indexes: ReadonlyMap<Collection, readonly string[]>): Promise<void> {
  for (const [collection, names] of indexes)
    for (const name of names) await pastDeadlocks(() => dropIndex(collection, name));
}

async function dropIndex(collection: Collection, name: string): Promise<void> {
  try {
    await collection.collection.dropIndex(name);
  } catch (error) {
    const there = await collection.listIndexes();
    if (there.some((one: { name?: string }) => one.name === name)) throw error;
  }
}
