import { MongoBackend } from '@agendajs/mongo-backend';
import { Agenda } from 'agenda';
import mongoose from 'mongoose';
import { until } from '../support/eventually.js';
import { openTestDatabase, type TestDatabase } from '../support/mongodb.js';

const engagement = new mongoose.Schema(
  { slot: { type: String, required: true }, seat: Number, employee: String },
  { timestamps: true },
);
engagement.index(
  { slot: 1, seat: 1 },
  { unique: true, partialFilterExpression: { seat: { $type: 'number' } } },
);

describe('the libraries the application uses', () => {
  let database: TestDatabase;
  let connection: mongoose.Connection;

  beforeAll(async () => {
    database = await openTestDatabase();
    connection = await mongoose.createConnection(database.uri).asPromise();
  });

  afterAll(async () => {
    await connection.close();
    await database.close();
  });

  it('gives a seat to one of twenty who ask for it at once through mongoose', async () => {
    const Engagement = connection.model('Engagement', engagement);
    await Engagement.init();
    const asked = Array.from({ length: 20 }, (_, i) =>
      Engagement.create({ slot: 'a', seat: 1, employee: `e${i}` }),
    );
    const outcomes = await Promise.allSettled(asked);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(19);
    expect(refused.every(({ reason }) => reason.code === 11000)).toBe(true);
    await Engagement.create({ slot: 'a', employee: 'waits' }, { slot: 'a', employee: 'waits too' });
    expect(await Engagement.countDocuments({ slot: 'a' })).toBe(3);
  });

  it('upserts, populates timestamps and reads back through mongoose', async () => {
    const Note = connection.model(
      'Note',
      new mongoose.Schema({ key: String, count: Number }, { timestamps: true }),
    );
    const update = { $inc: { count: 2 } };
    const options = { upsert: true, returnDocument: 'after' } as const;
    await Note.findOneAndUpdate({ key: 'x' }, update, options);
    const note = await Note.findOneAndUpdate({ key: 'x' }, update, options);
    expect(note?.count).toBe(4);
    expect(note?.get('createdAt')).toBeInstanceOf(Date);
  });

  it('runs a job, once, that agenda scheduled', async () => {
    const mongo = connection.db as unknown as ConstructorParameters<typeof MongoBackend>[0] extends {
      mongo: infer D;
    }
      ? D
      : never;
    const agenda = new Agenda({
      backend: new MongoBackend({ mongo }),
      processEvery: 100,
      defaultLockLifetime: 1000,
    });
    const ran: unknown[] = [];
    agenda.define('note', async (job) => {
      ran.push(job.attrs.data);
    });
    await agenda.start();
    await agenda.now('note', { text: 'bonjour' });
    await until(() => ran.length > 0);
    await agenda.stop();
    expect(ran).toEqual([{ text: 'bonjour' }]);
  });
});
