import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { startEmbeddedMongo } from '../../src/embedded-mongo/index.js';

export type TestDatabase = { uri: string; close(): Promise<void> };

/**
 * A database for one test file, on the server that `MONGODB_URI` names or on an embedded one in memory. Its name is new
 * each time, and `close` drops it.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = process.env.MONGODB_URI;
  const name = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
  if (!server) {
    const database = await startEmbeddedMongo();
    return { uri: withDatabase(database.uri, name), close: () => database.stop() };
  }
  const uri = withDatabase(server, name);
  return { uri, close: () => drop(uri) };
}

function withDatabase(uri: string, name: string): string {
  const url = new URL(uri);
  url.pathname = `/${name}`;
  // For `countCommands`.
  url.searchParams.set('monitorCommands', 'true');
  return url.toString();
}

async function drop(uri: string): Promise<void> {
  const client = await mongoose.mongo.MongoClient.connect(uri);
  await client.db().dropDatabase();
  await client.close();
}
