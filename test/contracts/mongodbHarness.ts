import mongoose from 'mongoose';
import { openTestDatabase } from '../support/mongodb.js';
import { recordCommands } from './mongodbRecord.js';

const { MongoClient } = mongoose.mongo;
export type Db = InstanceType<typeof MongoClient>['db'] extends (...args: never[]) => infer D ? D : never;
type Document = Record<string, unknown>;
type Documents = ReturnType<Db['collection']>;

/** True when the cases run against the server that `MONGODB_URI` names, and not against the embedded database. */
export const isOtherServer = process.env.MONGODB_URI !== undefined && process.env.MONGODB_URI !== '';

/** Opens a database for a test file and drops it after; `db()` gives it inside a test. */
export function useDatabase(): {
  db(): Db;
  collection(name: string, documents?: Document[]): Promise<Documents>;
} {
  let opened: { db: Db; close(): Promise<void> } | undefined;
  beforeAll(async () => {
    const database = await openTestDatabase();
    const client = new MongoClient(database.uri, { monitorCommands: true });
    recordCommands(client);
    await client.connect();
    const close = async () => {
      await client.close();
      await database.close();
    };
    opened = { db: client.db(), close };
  });
  afterAll(async () => opened?.close());
  const db = () => {
    if (!opened) throw new Error('the database is open inside tests only');
    return opened.db;
  };
  const collection = async (name: string, documents: Document[] = []) => {
    const found = db().collection(name);
    await found.deleteMany({});
    if (documents.length > 0) await found.insertMany(documents.map((document) => ({ ...document })));
    return found;
  };
  return { db, collection };
}

/** What the server said when a promise was refused; undefined when it was not. */
export async function refusal(
  promise: Promise<unknown>,
): Promise<{ code: unknown; message: string } | undefined> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    return { code, message };
  }
}

/**
 * Expects a promise to be refused with a code and a message. A server that is only compatible with MongoDB may have
 * codes and words of its own. MongoDB itself and the embedded database alone are held to them.
 */
export async function expectRefusal(
  promise: Promise<unknown>,
  code: number,
  says: string,
  db: Db,
): Promise<void> {
  const refused = await refusal(promise);
  expect(refused).toBeDefined();
  if (!(await hasMongoCodes(db))) return;
  expect({ code: refused?.code, says: refused?.message.includes(says) ? says : refused?.message }).toEqual({
    code,
    says,
  });
}

async function hasMongoCodes(db: Db): Promise<boolean> {
  return !isOtherServer || 'gitVersion' in (await db.command({ buildInfo: 1 }));
}

/** Compares two values by their BSON text. An int32 and a double are told apart where `relaxed` is false. */
export const text = (value: unknown): string => mongoose.mongo.BSON.EJSON.stringify(value, { relaxed: true });
