import mongoose from 'mongoose';
import { expectRefusal, isOtherServer, useDatabase } from './mongodbHarness.js';

const { Decimal128, Long, ObjectId, Double, Binary } = mongoose.mongo.BSON;
const noon = new Date('2026-03-01T12:00:00Z');
const id = new ObjectId('64b000000000000000000001');

const VALUES: Record<string, unknown> = {
  nul: null,
  zero: 0,
  one: 1,
  oneDouble: new Double(1),
  oneLong: Long.fromNumber(1),
  oneDecimal: Decimal128.fromString('1.0'),
  half: 0.5,
  big: Long.fromString('9007199254740993'),
  minus: -3,
  text: 'abc',
  upper: 'ABC',
  empty: '',
  accent: 'été',
  yes: true,
  no: false,
  date: noon,
  later: new Date('2026-04-01T00:00:00Z'),
  oid: id,
  bin: new Binary(Buffer.from([1, 2, 3])),
  regex: /^a/,
  doc: { a: 1, b: 2 },
  swapped: { b: 2, a: 1 },
  emptyDoc: {},
  emptyList: [],
  list: [1, 2, 3],
  words: ['abc', 'def'],
  nested: [[1, 2], [3]],
  nullList: [null],
  docs: [
    { a: 1, b: 5 },
    { a: 2, b: 1 },
  ],
};
const ONES = ['one', 'oneDouble', 'oneLong', 'oneDecimal'];
const all = [...Object.keys(VALUES), 'missing'];
const except = (...names: string[]) => all.filter((name) => !names.includes(name));

/** Conditions on `v`, and the values above that meet them. */
const CONDITIONS: [condition: unknown, matching: string[]][] = [
  [1, [...ONES, 'list']],
  [Long.fromNumber(1), [...ONES, 'list']],
  [Decimal128.fromString('1'), [...ONES, 'list']],
  [0.5, ['half']],
  [Long.fromString('9007199254740993'), ['big']],
  [Long.fromString('9007199254740992'), []],
  ['abc', ['text', 'words']],
  ['', ['empty']],
  ['été', ['accent']],
  [true, ['yes']],
  [noon, ['date']],
  [id, ['oid']],
  [new Binary(Buffer.from([1, 2, 3])), ['bin']],
  [null, ['nul', 'nullList', 'missing']],
  [{ a: 1, b: 2 }, ['doc']],
  [{ b: 2, a: 1 }, ['swapped']],
  [{}, ['emptyDoc']],
  [[], ['emptyList']],
  [[1, 2, 3], ['list']],
  [[3, 2, 1], []],
  [[1, 2], ['nested']],
  [/^AB/i, ['text', 'upper', 'words']],
  [/^AB/, ['upper']],
  [/^a/, ['text', 'words', 'regex']],
  [{ $eq: 1 }, [...ONES, 'list']],
  [{ $eq: null }, ['nul', 'nullList', 'missing']],
  [{ $ne: 1 }, except(...ONES, 'list')],
  [{ $ne: null }, except('nul', 'nullList', 'missing')],
  [{ $gt: 0 }, [...ONES, 'half', 'big', 'list']],
  [{ $gt: 1 }, ['big', 'list']],
  [{ $gte: 1 }, [...ONES, 'big', 'list']],
  [{ $lt: 1 }, ['zero', 'half', 'minus']],
  [{ $lte: 1 }, ['zero', 'half', 'minus', ...ONES, 'list']],
  [{ $gt: 0, $lt: 1 }, ['half']],
  [{ $gt: 1, $lt: 2 }, ['list']],
  [{ $gte: 2, $lte: 2 }, ['list']],
  [{ $gt: 'abc' }, ['accent', 'words']],
  [{ $gte: 'abc' }, ['text', 'accent', 'words']],
  [{ $lt: 'abc' }, ['upper', 'empty']],
  [{ $gt: noon }, ['later']],
  [{ $gte: noon }, ['date', 'later']],
  [{ $lt: noon }, []],
  [{ $gt: false }, ['yes']],
  [{ $gte: null }, ['nul', 'nullList', 'missing']],
  [{ $gt: null }, []],
  [{ $gte: id }, ['oid']],
  [{ $gt: { a: 1 } }, ['doc', 'swapped', 'docs']],
  [{ $in: [0, 'abc'] }, ['zero', 'text', 'words']],
  [{ $in: [null, 'ABC'] }, ['nul', 'upper', 'nullList', 'missing']],
  [{ $in: [/^d/] }, ['words']],
  [{ $in: [] }, []],
  [{ $in: [[1, 2, 3]] }, ['list']],
  [{ $nin: [0, null] }, except('zero', 'nul', 'nullList', 'missing')],
  [{ $nin: [] }, all],
  [{ $exists: true }, except('missing')],
  [{ $exists: false }, ['missing']],
  [{ $exists: 1 }, except('missing')],
  [{ $exists: 0 }, ['missing']],
  [{ $type: 'int' }, ['zero', 'one', 'minus', 'list']],
  [{ $type: 'long' }, ['oneLong', 'big']],
  [{ $type: 'double' }, ['oneDouble', 'half']],
  [{ $type: 'decimal' }, ['oneDecimal']],
  [{ $type: 'number' }, ['zero', ...ONES, 'half', 'big', 'minus', 'list']],
  [{ $type: 'string' }, ['text', 'upper', 'empty', 'accent', 'words']],
  [{ $type: 2 }, ['text', 'upper', 'empty', 'accent', 'words']],
  [{ $type: 'bool' }, ['yes', 'no']],
  [{ $type: 'date' }, ['date', 'later']],
  [{ $type: 'objectId' }, ['oid']],
  [{ $type: 'null' }, ['nul', 'nullList']],
  [{ $type: 'object' }, ['doc', 'swapped', 'emptyDoc', 'docs']],
  [{ $type: 'array' }, ['emptyList', 'list', 'words', 'nested', 'nullList', 'docs']],
  [{ $type: 'binData' }, ['bin']],
  [{ $type: 'regex' }, ['regex']],
  [{ $type: ['timestamp', 'javascript', 'minKey', 'maxKey'] }, []],
  [{ $type: 'timestamp' }, []],
  [{ $type: ['bool', 'date'] }, ['yes', 'no', 'date', 'later']],
  [{ $not: { $gt: 0 } }, except(...ONES, 'half', 'big', 'list')],
  [{ $not: /^a/ }, except('text', 'words', 'regex')],
  [{ $not: { $exists: true } }, ['missing']],
  [{ $not: { $in: [1, null] } }, except(...ONES, 'list', 'nul', 'nullList', 'missing')],
  [{ $mod: [2, 1] }, [...ONES, 'big', 'list']],
  [{ $mod: [3, 0] }, ['zero', 'half', 'minus', 'list', 'big']],
  [{ $regex: 'b' }, ['text', 'words']],
  [{ $regex: 'B', $options: 'i' }, ['text', 'upper', 'words']],
  [{ $regex: 'a.c$', $options: 'ms' }, ['text', 'words']],
  [/A.C$/ims, ['text', 'upper', 'words']],
  [{ $regex: '^.t', $options: '' }, ['accent']],
  [{ $size: 0 }, ['emptyList']],
  [{ $size: 2 }, ['words', 'nested', 'docs']],
  [{ $all: [1, 2] }, ['list']],
  [{ $all: [1] }, [...ONES, 'list']],
  [{ $all: [[1, 2]] }, ['nested']],
  [{ $all: [] }, []],
  [{ $all: [{ $elemMatch: { a: 1 } }, { $elemMatch: { b: 1 } }] }, ['docs']],
  [{ $elemMatch: { $gt: 1, $lt: 3 } }, ['list']],
  [{ $elemMatch: { $gt: 3 } }, []],
  [{ $elemMatch: { a: 1, b: 5 } }, ['docs']],
  [{ $elemMatch: { a: 1, b: 1 } }, []],
  [{ $elemMatch: { $or: [{ a: 2 }, { b: 9 }] } }, ['docs']],
  [{ $elemMatch: { $eq: null } }, ['nullList']],
];

/** Filters of whole documents. */
const FILTERS: [filter: Record<string, unknown>, matching: string[]][] = [
  [{}, all],
  [{ 'v.a': 1 }, ['doc', 'swapped', 'docs']],
  [{ 'v.b': { $gt: 4 } }, ['docs']],
  // DocumentDB does not enter the array that a number in a path leads to.
  [{ 'v.0': 1 }, isOtherServer ? ['list'] : ['list', 'nested']],
  [{ 'v.1': 'def' }, ['words']],
  [{ 'v.0.b': 5 }, ['docs']],
  [{ 'v.a': { $exists: true } }, ['doc', 'swapped', 'docs']],
  [{ 'v.a': 1, 'v.b': 1 }, ['docs']],
  [{ $and: [{ v: { $gt: 0 } }, { v: { $lt: 1 } }] }, ['half']],
  [{ $or: [{ v: 0 }, { v: 'abc' }] }, ['zero', 'text', 'words']],
  [{ $nor: [{ v: { $exists: true } }] }, ['missing']],
  [{ $or: [{ v: 0 }, { v: 'ABC' }], _id: 'upper' }, ['upper']],
  [{ $expr: { $eq: ['$v', 1] } }, ONES],
  [{ $expr: { $gt: ['$v.b', 1] }, 'v.a': 1 }, ['doc', 'swapped', 'docs']],
  [{ _id: { $in: ['zero', 'nothing'] } }, ['zero']],
  [{ _id: 'one', $comment: 'a note' }, ['one']],
];

const REFUSED: [filter: Record<string, unknown>, code: number, says: string][] = [
  [{ v: { $foo: 1 } }, 2, 'unknown operator: $foo'],
  [{ $foo: [] }, 2, 'unknown top level operator: $foo'],
  [{ v: { $in: 1 } }, 2, '$in needs an array'],
  [{ v: { $in: [{ $gt: 1 }] } }, 2, 'cannot nest $ under $in'],
  [{ $or: [] }, 2, ''],
  [{ $and: {} }, 2, ''],
  [{ v: { $not: 1 } }, 2, '$not needs a regex or a document'],
  [{ v: { $size: -1 } }, 2, ''],
  [{ v: { $type: 'nothing' } }, 2, 'Unknown type name alias: nothing'],
  [{ v: { $mod: [0, 1] } }, 2, 'divisor cannot be 0'],
  [{ v: { $all: 1 } }, 2, '$all needs an array'],
  [{ v: { $elemMatch: 1 } }, 2, '$elemMatch needs an Object'],
  [{ v: { $regex: '(' } }, 51091, 'Regular expression is invalid'],
  [{ $expr: { $foo: 1 } }, 168, "Unrecognized expression '$foo'"],
];

describe('filters', () => {
  const { db, collection } = useDatabase();
  let plain: Awaited<ReturnType<typeof collection>>;
  let indexed: typeof plain;

  beforeAll(async () => {
    const documents = [...Object.entries(VALUES).map(([_id, v]) => ({ _id, v })), { _id: 'missing' }];
    plain = await collection('plain', documents);
    indexed = await collection('indexed', documents);
    await indexed.createIndex({ v: 1 });
    await indexed.createIndex({ 'v.b': -1 });
  });

  const found = async (from: typeof plain, filter: object) =>
    (await from.find(filter).project({ _id: 1 }).toArray()).map(({ _id }) => String(_id)).sort();

  const name = (value: unknown) => mongoose.mongo.BSON.EJSON.stringify(value);
  const cases = [
    ...CONDITIONS.map(([condition, names]) => [{ v: condition }, names] as const),
    ...FILTERS,
  ].map(([filter, names]) => ({ name: name(filter), filter, names: [...names].sort() }));

  it.each(cases)('matches $name, with an index and without', async ({ filter, names }) => {
    expect(await found(plain, filter)).toEqual(names);
    expect(await found(indexed, filter)).toEqual(names);
    expect(await plain.countDocuments(filter)).toBe(names.length);
  });

  it.each(REFUSED)('refuses %j with code %d', async (filter, code, says) => {
    await expectRefusal(plain.find(filter).toArray(), code, says, db());
  });
});
