import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { startEmbeddedMongo } from '../../../src/embedded-mongo/index.js';
import { COLLECTION } from './commands.js';
import type { Doc } from './values.js';

const { MongoClient } = mongoose.mongo;
const { EJSON } = mongoose.mongo.BSON;

/** A database to send commands to; every reply keeps the types of its numbers. */
export type Player = { send(command: Doc): Promise<Doc>; close(): Promise<void> };

/** Connects to a database; a refused command is a reply too, with the server's code and message. */
export async function connectTo(uri: string): Promise<Player> {
  const client = await MongoClient.connect(uri, { retryWrites: false });
  const send = async (command: Doc): Promise<Doc> => {
    try {
      return await client.db().command(command, { promoteValues: false, bsonRegExp: true });
    } catch (error) {
      const { code, message } = error as { code?: unknown; message: string };
      if (code === undefined) throw error;
      return { ok: 0, code, errmsg: message };
    }
  };
  return { send, close: () => client.close() };
}

/** An embedded database in memory. */
export async function inMemory(): Promise<Player> {
  const database = await startEmbeddedMongo();
  const player = await connectTo(database.uri);
  const close = async () => {
    await player.close();
    await database.stop();
  };
  return { ...player, close };
}

/** An embedded database on a folder; `crashed` opens what a crash at this moment would leave on the disk. */
export async function onDisk(): Promise<Player & { crashed(): Promise<Player> }> {
  const folder = await mkdtemp(join(tmpdir(), 'sequences-'));
  const first = await opened(join(folder, 'first'));
  const crashed = async () => {
    const copy = join(folder, 'copy');
    await cp(join(folder, 'first', 'journal'), join(copy, 'journal'));
    return opened(copy);
  };
  const close = async () => {
    await first.close();
    await rm(folder, { recursive: true });
  };
  return { ...first, close, crashed };
}

async function opened(dataDir: string): Promise<Player> {
  const warnings: string[] = [];
  const database = await startEmbeddedMongo({ dataDir, onWarning: (warning) => warnings.push(warning) });
  const player = await connectTo(database.uri);
  const close = async () => {
    await player.close();
    await database.stop();
    expect(warnings).toEqual([]);
  };
  return { ...player, close };
}

/** All that the collection holds: its documents by `_id`, and its indexes. */
export async function contents(player: Player): Promise<Doc[]> {
  return [
    await player.send({ find: COLLECTION, sort: { _id: 1 } }),
    await player.send({ listIndexes: COLLECTION, cursor: {} }),
  ];
}

/** A reply as text that keeps every type, and leaves out the name of the database. */
export const exactly = (reply: Doc): string =>
  EJSON.stringify(reply, { relaxed: false }).replaceAll(/"ns":"[^"]*"/g, '"ns":""');

/**
 * A reply without words, and without what the order of reading may change (which of two equal numbers is given). A
 * server that is only compatible with MongoDB has an order of new fields and codes of its own.
 */
export function loosely(reply: Doc, hasMongoCodes: boolean): unknown {
  const plain = EJSON.deserialize(JSON.parse(EJSON.stringify(reply, { relaxed: true }))) as Doc;
  const codeOf = (failure: Doc) => (hasMongoCodes ? failure.code : 'refused');
  if (plain.ok === 0) return { code: codeOf(plain) };
  const { n, nModified, upserted, value, values, cursor } = plain;
  const writeErrors = (plain.writeErrors as Doc[] | undefined)?.map((error) => ({
    index: error.index,
    code: error.code === 11000 ? 11000 : codeOf(error),
  }));
  return {
    n,
    nModified,
    upserted,
    value,
    values,
    writeErrors,
    docs: (cursor as Doc | undefined)?.firstBatch,
  };
}
