import mongoose from 'mongoose';
import { text, useDatabase } from './mongodbHarness.js';

const { Double, Long, ObjectId } = mongoose.mongo.BSON;

const noon = new Date('2026-03-01T12:00:00Z');
const DOC = {
  _id: 1,
  n: 5,
  neg: -7,
  half: 2.5,
  long: Long.fromNumber(10),
  s: 'Bonjour',
  padded: '  été  ',
  csv: 'a,b,c',
  list: [3, 1, 2],
  words: ['x', 'y'],
  docs: [{ k: 'a', v: 1 }, { k: 'b', v: 2 }, { v: 3 }],
  o: { a: 1, b: { c: 2 } },
  d: noon,
  nul: null,
  t: true,
  z: 0,
};

/** Expressions, and what they are of the document above; undefined is a missing field. */
const EXPRESSIONS: [expression: unknown, value: unknown][] = [
  ['$n', 5],
  ['$o.b.c', 2],
  ['$missing', undefined],
  ['$docs.v', [1, 2, 3]],
  ['$docs.k', ['a', 'b']],
  ['$list.0', []],
  ['$$ROOT.n', 5],
  ['$$REMOVE', undefined],
  ['$$CURRENT.n', 5],
  [{ $gt: ['$$NOW', '$d'] }, true],
  [{ $literal: '$n' }, '$n'],
  [
    ['$n', '$missing'],
    [5, null],
  ],
  [{ x: '$n', y: '$missing' }, { x: 5 }],
  [{ $add: ['$n', 1] }, 6],
  [{ $add: ['$n', '$half'] }, 7.5],
  [{ $add: ['$n', '$nul'] }, null],
  [{ $add: ['$d', 1000] }, new Date('2026-03-01T12:00:01Z')],
  [{ $subtract: ['$n', 7] }, -2],
  [{ $subtract: ['$d', noon] }, 0],
  [{ $subtract: ['$d', 1000] }, new Date('2026-03-01T11:59:59Z')],
  [{ $multiply: ['$n', '$long'] }, 50],
  [{ $multiply: [2, 3, 4] }, 24],
  [{ $divide: ['$n', 2] }, 2.5],
  [{ $divide: [6, 2] }, 3],
  [{ $mod: ['$neg', 3] }, -1],
  [{ $abs: '$neg' }, 7],
  [{ $ceil: '$half' }, 3],
  [{ $floor: '$half' }, 2],
  [{ $floor: -2.5 }, -3],
  [{ $trunc: -2.7 }, -2],
  [{ $round: [2.346, 2] }, 2.35],
  [{ $round: 2.5 }, 2],
  [{ $round: 3.5 }, 4],
  [{ $round: [1.005, 2] }, 1],
  [{ $round: [1250, -2] }, 1200],
  [{ $trunc: [1.239, 2] }, 1.23],
  [{ $abs: '$missing' }, null],
  [{ $eq: ['$n', 5] }, true],
  [{ $eq: ['$n', new Double(5)] }, true],
  [{ $eq: ['$missing', null] }, false],
  [{ $ne: ['$n', 5] }, false],
  [{ $gt: ['$s', 10] }, true],
  [{ $gte: ['$n', 5] }, true],
  [{ $lt: ['$missing', null] }, true],
  [{ $lte: ['$n', 4] }, false],
  [{ $cmp: ['$n', 9] }, -1],
  [{ $and: ['$n', '$t'] }, true],
  [{ $and: [] }, true],
  [{ $or: ['$z', '$nul'] }, false],
  [{ $not: ['$z'] }, true],
  [{ $cond: [{ $gt: ['$n', 1] }, 'many', 'few'] }, 'many'],
  // biome-ignore lint/suspicious/noThenProperty: it is the operator's own word
  [{ $cond: { if: '$z', then: 1, else: 2 } }, 2],
  [{ $ifNull: ['$missing', '$nul', 'else'] }, 'else'],
  // biome-ignore lint/suspicious/noThenProperty: it is the operator's own word
  [{ $switch: { branches: [{ case: { $eq: ['$n', 5] }, then: 'five' }], default: '?' } }, 'five'],
  // biome-ignore lint/suspicious/noThenProperty: it is the operator's own word
  [{ $switch: { branches: [{ case: false, then: 1 }], default: '?' } }, '?'],
  [{ $let: { vars: { twice: { $multiply: ['$n', 2] } }, in: { $add: ['$$twice', 1] } } }, 11],
  [{ $size: '$list' }, 3],
  [{ $arrayElemAt: ['$list', 0] }, 3],
  [{ $arrayElemAt: ['$list', -1] }, 2],
  [{ $arrayElemAt: ['$list', 9] }, undefined],
  [{ $first: '$list' }, 3],
  [{ $last: '$list' }, 2],
  [{ $in: [1, '$list'] }, true],
  [{ $in: [9, '$list'] }, false],
  [{ $isArray: '$list' }, true],
  [{ $isArray: ['$n'] }, false],
  [{ $concatArrays: ['$list', '$words'] }, [3, 1, 2, 'x', 'y']],
  [{ $concatArrays: ['$list', '$missing'] }, null],
  [{ $indexOfArray: ['$list', 2] }, 2],
  [{ $reverseArray: '$list' }, [2, 1, 3]],
  [{ $slice: ['$list', 2] }, [3, 1]],
  [{ $slice: ['$list', -2] }, [1, 2]],
  [{ $slice: ['$list', 1, 1] }, [1]],
  [{ $filter: { input: '$list', as: 'x', cond: { $gt: ['$$x', 1] } } }, [3, 2]],
  [{ $filter: { input: '$docs', cond: { $gt: ['$$this.v', 2] } } }, [{ v: 3 }]],
  [{ $map: { input: '$list', as: 'x', in: { $add: ['$$x', '$n'] } } }, [8, 6, 7]],
  [{ $reduce: { input: '$list', initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6],
  [
    {
      $setEquals: [
        {
          $setUnion: [
            [1, 2],
            [2, 3],
          ],
        },
        [1, 2, 3],
      ],
    },
    true,
  ],
  [
    {
      $setIntersection: [
        [1, 2, 3],
        [3, 1],
      ],
    },
    [1, 3],
  ],
  [{ $setDifference: [[1, 2], [2]] }, [1]],
  [{ $setIsSubset: [[1], '$list'] }, true],
  [
    {
      $setEquals: [
        [1, 2],
        [2, 1, 1],
      ],
    },
    true,
  ],
  [{ $mergeObjects: ['$o', { a: 9, z: 1 }] }, { a: 9, b: { c: 2 }, z: 1 }],
  [{ $objectToArray: { x: 1 } }, [{ k: 'x', v: 1 }]],
  [{ $arrayToObject: [[['k', 1]]] }, { k: 1 }],
  [{ $arrayToObject: { $slice: ['$docs', 2] } }, { a: 1, b: 2 }],
  [{ $concat: ['$s', ' ', '!'] }, 'Bonjour !'],
  [{ $concat: ['$s', '$missing'] }, null],
  [{ $toUpper: '$s' }, 'BONJOUR'],
  [{ $toLower: '$s' }, 'bonjour'],
  [{ $toUpper: '$missing' }, ''],
  [{ $trim: { input: '$padded' } }, 'été'],
  [{ $trim: { input: 'xax', chars: 'x' } }, 'a'],
  [{ $ltrim: { input: 'xxa', chars: 'x' } }, 'a'],
  [{ $rtrim: { input: 'axx', chars: 'x' } }, 'a'],
  [{ $split: ['$csv', ','] }, ['a', 'b', 'c']],
  [{ $strLenCP: 'été' }, 3],
  [{ $substrCP: ['$s', 0, 3] }, 'Bon'],
  [{ $substrCP: ['$s', 3, 99] }, 'jour'],
  [{ $replaceOne: { input: 'a.a', find: '.', replacement: '-' } }, 'a-a'],
  [{ $replaceAll: { input: 'a.a.', find: '.', replacement: '-' } }, 'a-a-'],
  [{ $type: '$n' }, 'int'],
  [{ $type: '$missing' }, 'missing'],
  [{ $type: '$list' }, 'array'],
  [{ $isNumber: '$half' }, true],
  [{ $toString: '$n' }, '5'],
  [{ $toString: '$d' }, '2026-03-01T12:00:00.000Z'],
  [{ $toInt: '12' }, 12],
  [{ $toInt: '$half' }, 2],
  [{ $toDouble: '2.5' }, 2.5],
  [{ $toBool: '$z' }, false],
  [{ $toLong: '$d' }, noon.getTime()],
  [{ $toDate: Long.fromNumber(noon.getTime()) }, noon],
  [{ $toObjectId: '64b000000000000000000001' }, new ObjectId('64b000000000000000000001')],
];

describe('expressions', () => {
  const { db, collection } = useDatabase();

  beforeAll(async () => {
    await collection('one', [DOC]);
  });

  it.each(EXPRESSIONS.map(([expression, value]) => ({ name: text(expression), expression, value })))(
    'computes $name',
    async ({ expression, value }) => {
      const [result] = await db()
        .collection('one')
        .aggregate([{ $replaceWith: { value: expression } }])
        .toArray();
      expect(text(result)).toBe(text(value === undefined ? {} : { value }));
    },
  );
});
