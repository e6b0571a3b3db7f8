import fc from 'fast-check';
import { openTestDatabase } from '../../support/mongodb.js';
import { COLLECTION, sequence } from './commands.js';
import { documentsOf, type Model, outcome, steps } from './model.js';
import { connectTo, contents, exactly, inMemory, loosely, onDisk, type Player } from './play.js';
import type { Doc } from './values.js';

const isPlainIndex = (command: Doc) =>
  Array.isArray(command.indexes) && command.indexes.every((index: Doc) => index.unique !== true);
const isIndexing = (command: Doc) => 'createIndexes' in command || 'dropIndexes' in command;

/**
 * Every sequence is answered the same with and without the indexes that only help to find. What a crash right after
 * the last reply leaves on the disk opens to the same documents and indexes.
 */
export async function checkCrashesAndIndexes(numRuns: number): Promise<void> {
  const property = fc.asyncProperty(sequence, async (commands) => {
    const [kept, plain] = await Promise.all([onDisk(), inMemory()]);
    try {
      for (const command of commands) await playBoth(command, kept, plain);
      const expected = (await contents(kept)).map(exactly);
      const again = await kept.crashed();
      expect((await contents(again)).map(exactly)).toEqual(expected);
      await again.close();
    } finally {
      await Promise.all([kept.close(), plain.close()]);
    }
  });
  await fc.assert(property, { numRuns });
}

async function playBoth(command: Doc, kept: Player, plain: Player): Promise<void> {
  const reply = await kept.send(command);
  if (isPlainIndex(command)) return;
  const other = await plain.send(command);
  if (!isIndexing(command)) expect(loosely(reply, true)).toEqual(loosely(other, true));
}

/** Every sequence is answered the same by the embedded database and by the server that `MONGODB_URI` names. */
export async function checkAgainstServer(numRuns: number): Promise<void> {
  const database = await openTestDatabase();
  const server = await connectTo(database.uri);
  const hasMongoCodes = 'gitVersion' in (await server.send({ buildInfo: 1 }));
  const sorted = (reply: Doc) => loosely(reply, hasMongoCodes);
  const property = fc.asyncProperty(sequence, async (commands) => {
    const embedded = await inMemory();
    await server.send({ drop: COLLECTION });
    try {
      for (const command of commands)
        expect({ command, reply: sorted(await embedded.send(command)) }).toEqual({
          command,
          reply: sorted(await server.send(command)),
        });
      const [mine] = await contents(embedded);
      const [others] = await contents(server);
      expect(sorted(mine as Doc)).toEqual(sorted(others as Doc));
    } finally {
      await embedded.close();
    }
  });
  await fc.assert(property, { numRuns });
  await server.close();
  await database.close();
}

/** Every sequence of simple steps is answered as a plain map would. */
export async function checkAgainstModel(numRuns: number): Promise<void> {
  const database = await openTestDatabase();
  const player = await connectTo(database.uri);
  const property = fc.asyncProperty(steps, async (all) => {
    const model: Model = new Map();
    await player.send({ drop: COLLECTION });
    await player.send({
      createIndexes: COLLECTION,
      indexes: [{ key: { u: 1 }, name: 'u', unique: true, sparse: true }],
    });
    for (const { command, expected } of all)
      expect({ command, reply: outcome(await player.send(command)) }).toEqual({
        command,
        reply: expected(model),
      });
    const [found] = await contents(player);
    expect(loosely(found as Doc, true)).toMatchObject({ docs: documentsOf(model) });
  });
  await fc.assert(property, { numRuns });
  await player.close();
  await database.close();
}
