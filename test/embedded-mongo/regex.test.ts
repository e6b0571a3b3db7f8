import mongoose from 'mongoose';
import { type EmbeddedMongo, startEmbeddedMongo } from '../../src/embedded-mongo/index.js';
import { boundedTest } from '../../src/embedded-mongo/query/boundedTest.js';
import { timeTaken } from '../support/timeTaken.js';

let database: EmbeddedMongo;
let client: mongoose.mongo.MongoClient;
beforeAll(async () => {
  database = await startEmbeddedMongo();
  client = await mongoose.mongo.MongoClient.connect(database.uri);
  const texts = Array.from({ length: 200 }, () => ({
    text: `${'a'.repeat(40)}!`,
    list: ['a'.repeat(5_000)],
  }));
  await client.db().collection('things').insertMany(texts);
});
afterAll(async () => {
  await client.close();
  await database.stop();
});

const things = () => client.db().collection('things');

test.each([
  ['nested repetitions', { text: { $regex: '^(a+)+$' } }],
  ['a choice repeated', { text: /^(a|a)*$/ }],
  ['a choice that is not repeated, but many times', { text: { $regex: `^${'(a|a)'.repeat(40)}$` } }],
  ['many repetitions in a row', { list: { $regex: 'a*a*a*a*a*b' } }],
  ['what is sought is not there', { text: { $not: /^(a+)+$/ } }],
  ['one of a list', { text: { $in: [/^(a+)+$/] } }],
])('an expression that would never end is given up: %s', async (_, filter) => {
  const time = await timeTaken(() =>
    expect(things().find(filter).toArray()).rejects.toMatchObject({ code: 50 }),
  );
  // It is given up after one second, however many documents there are; a machine may be slow.
  expect(time).toBeLessThan(20_000);
  expect(await things().countDocuments()).toBe(200);
});

test('a write by such an expression changes nothing', async () => {
  await expect(things().updateMany({ text: /^(a+)+$/ }, { $set: { hit: true } })).rejects.toMatchObject({
    code: 50,
  });
  expect(await things().countDocuments({ hit: true })).toBe(0);
});

test('expressions that end are as they were', async () => {
  expect(await things().countDocuments({ text: { $regex: '^a+!$' } })).toBe(200);
  expect(await things().countDocuments({ text: /^(b|A{40})!$/i })).toBe(200);
  expect(await things().countDocuments({ text: 'aa!' })).toBe(0);
  expect(['ab', 'b', 'aab'].map(boundedTest(/^a+b/))).toEqual([true, false, true]);
});
