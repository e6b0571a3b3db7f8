import mongoose from 'mongoose';
import type { HrisConnections } from '../../src/application/ports/index.js';
import { hrisConnectionsIn } from '../../src/persistence/hrisConnections.js';
import { type Models, modelsOn } from '../../src/persistence/models.js';
import { minutes, newId, noon } from '../contracts/samples.js';
import { openTestDatabase } from '../support/mongodb.js';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let connection: mongoose.Connection;
let models: Models;
beforeAll(async () => {
  database = await openTestDatabase();
  connection = await mongoose.createConnection(database.uri).asPromise();
  models = modelsOn(connection);
}, 60_000);
afterAll(async () => {
  await connection.close();
  await database.close();
});

/** One thing is done through these connections, and another right before its write of this number, or else after it. */
async function within(
  nth: number,
  one: (by: HrisConnections) => Promise<unknown>,
  other: () => Promise<unknown>,
): Promise<void> {
  let written = 0;
  const updateOne = async (...asked: Parameters<Models['hrisConnections']['updateOne']>) => {
    written += 1;
    if (written === nth) await other();
    return models.hrisConnections.updateOne(...asked);
  };
  const watched = Object.assign(Object.create(models.hrisConnections), { updateOne });
  await one(hrisConnectionsIn({ hrisConnections: watched }));
  if (written < nth) await other();
}

async function beingRead(isToldAgain: boolean) {
  const connections = hrisConnectionsIn(models);
  const { organisationId, id } = await connections.save({
    ...{ id: newId(), organisationId: newId(), kind: 'lucca', name: 'SIRH', url: 'https://acme.ilucca.net' },
    ...{ tokenUrl: null, activityCode: null, sealed: 'sealed', nextAt: noon },
  });
  const hears = (by: HrisConnections, at: number) =>
    by.hurry(organisationId, id, minutes(at), minutes(at + 1));
  await hears(connections, -1);
  if (isToldAgain) await hears(connections, 0);
  return {
    hears: (by = connections) => hears(by, 1),
    ends: (by = connections) => by.unhurry(organisationId, id, noon, null),
    waits: async () => (await connections.find(organisationId, id))?.hurriedAt ?? null,
  };
}

describe.each([false, true])(
  'a webhook at the end of a reading, one before it waiting: %s',
  (isToldAgain) => {
    test.each([1, 2, 3])('the reading ends before write %i of the webhook: it is read again', async (nth) => {
      const { hears, ends, waits } = await beingRead(isToldAgain);
      await within(nth, hears, ends);
      expect(await waits()).not.toBeNull();
    });

    test.each([1, 2])('the webhook comes before write %i of the end: it is read again', async (nth) => {
      const { hears, ends, waits } = await beingRead(isToldAgain);
      await within(nth, ends, hears);
      expect(await waits()).not.toBeNull();
    });
  },
);
