import mongoose from 'mongoose';
import { expectRefusal, isOtherServer, text, useDatabase } from './mongodbHarness.js';

const { Decimal128 } = mongoose.mongo.BSON;
type Doc = Record<string, unknown>;

const MISSIONS: Doc[] = [
  { _id: 1, cause: 'sea', hours: 3, tags: ['a', 'b'], org: 'x' },
  { _id: 2, cause: 'sea', hours: 5, tags: [], org: 'y' },
  { _id: 3, cause: 'city', hours: 4, tags: ['b'], org: 'x' },
  { _id: 4, hours: null, org: 'z' },
];

const PIPELINES: [pipeline: Doc[], result: unknown[]][] = [
  [
    [{ $match: { cause: 'sea' } }, { $project: { hours: 1 } }],
    [
      { _id: 1, hours: 3 },
      { _id: 2, hours: 5 },
    ],
  ],
  [[{ $project: { _id: 0, tags: 0, org: 0 } }, { $limit: 1 }], [{ cause: 'sea', hours: 3 }]],
  [[{ $project: { twice: { $multiply: ['$hours', 2] } } }, { $skip: 3 }], [{ _id: 4, twice: null }]],
  [
    [{ $sort: { hours: -1 } }, { $limit: 2 }, { $project: { _id: 1 } }],
    [{ _id: 2 }, { _id: 3 }],
  ],
  [
    [{ $sort: { cause: 1, hours: -1 } }, { $project: { _id: 1 } }],
    [{ _id: 4 }, { _id: 3 }, { _id: 2 }, { _id: 1 }],
  ],
  [
    [
      { $group: { _id: '$cause', n: { $sum: 1 }, hours: { $sum: '$hours' }, mean: { $avg: '$hours' } } },
      { $sort: { _id: 1 } },
    ],
    [
      { _id: null, n: 1, hours: 0, mean: null },
      { _id: 'city', n: 1, hours: 4, mean: 4 },
      { _id: 'sea', n: 2, hours: 8, mean: 4 },
    ],
  ],
  [
    [{ $group: { _id: null, least: { $min: '$hours' }, most: { $max: '$hours' }, n: { $count: {} } } }],
    [{ _id: null, least: 3, most: 5, n: 4 }],
  ],
  [
    [
      { $sort: { _id: 1 } },
      {
        $group: { _id: '$org', first: { $first: '$_id' }, last: { $last: '$_id' }, all: { $push: '$hours' } },
      },
      { $sort: { _id: 1 } },
    ],
    [
      { _id: 'x', first: 1, last: 3, all: [3, 4] },
      { _id: 'y', first: 2, last: 2, all: [5] },
      { _id: 'z', first: 4, last: 4, all: [null] },
    ],
  ],
  [
    [
      { $group: { _id: { cause: '$cause', org: '$org' } } },
      { $match: { '_id.cause': 'sea' } },
      { $sort: { '_id.org': 1 } },
    ],
    [{ _id: { cause: 'sea', org: 'x' } }, { _id: { cause: 'sea', org: 'y' } }],
  ],
  [
    [{ $unwind: '$tags' }, { $project: { tags: 1 } }],
    [
      { _id: 1, tags: 'a' },
      { _id: 1, tags: 'b' },
      { _id: 3, tags: 'b' },
    ],
  ],
  [
    [
      { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
      { $match: { _id: { $gt: 1 } } },
      { $project: { tags: 1, i: 1 } },
    ],
    [
      { _id: 2, i: null },
      { _id: 3, tags: 'b', i: 0 },
      { _id: 4, i: null },
    ],
  ],
  [
    [
      { $addFields: { 'more.n': { $size: { $ifNull: ['$tags', []] } } } },
      { $project: { more: 1 } },
      { $limit: 1 },
    ],
    [{ _id: 1, more: { n: 2 } }],
  ],
  [[{ $set: { org: '$$REMOVE' } }, { $unset: ['tags', 'hours'] }, { $limit: 1 }], [{ _id: 1, cause: 'sea' }]],
  [
    [
      { $group: { _id: null, orgs: { $addToSet: '$org' } } },
      { $project: { _id: 0, all: { $setEquals: ['$orgs', ['x', 'y', 'z']] } } },
    ],
    [{ all: true }],
  ],
  [
    [
      { $match: { cause: 'sea' } },
      { $sort: { _id: 1 } },
      { $group: { _id: null, all: { $mergeObjects: { org: '$org', last: '$_id' } } } },
    ],
    [{ _id: null, all: { org: 'y', last: 2 } }],
  ],
  [[{ $count: 'n' }], [{ n: 4 }]],
  // DocumentDB counts nothing as one 0, MongoDB as no document.
  ...(isOtherServer ? [] : ([[[{ $match: { _id: 99 } }, { $count: 'n' }], []]] as [Doc[], unknown[]][])),
  [[{ $sortByCount: '$cause' }, { $limit: 1 }], [{ _id: 'sea', count: 2 }]],
  [[{ $replaceRoot: { newRoot: { id: '$_id', what: '$cause' } } }, { $limit: 1 }], [{ id: 1, what: 'sea' }]],
  [[{ $match: { _id: 1 } }, { $replaceWith: { a: '$tags' } }], [{ a: ['a', 'b'] }]],
  [
    [
      { $match: { _id: { $in: [1, 4] } } },
      { $lookup: { from: 'orgs', localField: 'org', foreignField: 'key', as: 'orgs' } },
      { $project: { orgs: 1 } },
    ],
    [
      { _id: 1, orgs: [{ _id: 10, key: 'x' }] },
      { _id: 4, orgs: [] },
    ],
  ],
  [
    [{ $facet: { n: [{ $count: 'n' }], sea: [{ $match: { cause: 'sea' } }, { $project: { _id: 1 } }] } }],
    [{ n: [{ n: 4 }], sea: [{ _id: 1 }, { _id: 2 }] }],
  ],
];

const REFUSED: [pipeline: Doc[], code: number, says: string][] = [
  [[{ $foo: {} }], 40324, "Unrecognized pipeline stage name: '$foo'"],
  [[{ $project: { a: { $foo: 1 } } }], 168, "Unrecognized expression '$foo'"],
  [[{ $group: { _id: 1, a: { $foo: 1 } } }], 15952, "unknown group operator '$foo'"],
  [[{ $group: { a: { $sum: 1 } } }], 15955, 'a group specification must include an _id'],
  [[{ $limit: 0 }], 15958, 'the limit must be positive'],
  [[{ $match: { a: { $foo: 1 } } }], 2, 'unknown operator: $foo'],
  [[{ $project: { a: 1, b: 0 } }], 31254, 'Cannot do exclusion on field b in inclusion projection'],
  [[{ $project: { a: 0, b: 1 } }], 31253, 'Cannot do inclusion on field b in exclusion projection'],
  [[{ $unwind: 'tags' }], 28818, "should be prefixed with a '$'"],
  [[{ $match: {}, $limit: 1 }], 40323, 'must contain exactly one field'],
];

describe('aggregation', () => {
  const { db, collection } = useDatabase();

  beforeAll(async () => {
    await collection('missions', MISSIONS);
    await collection('orgs', [
      { _id: 10, key: 'x' },
      { _id: 11, key: 'y' },
    ]);
  });

  it.each(PIPELINES.map(([pipeline, result]) => ({ name: text(pipeline), pipeline, result })))(
    'runs $name',
    async ({ pipeline, result }) => {
      expect(await db().collection('missions').aggregate(pipeline).toArray()).toEqual(result);
    },
  );

  it.each(REFUSED)('refuses %j with code %d', async (pipeline, code, says) => {
    await expectRefusal(db().collection('missions').aggregate(pipeline).toArray(), code, says, db());
  });

  if (!isOtherServer) {
    it.each(['$where', '$function', '$dateTrunc', '$dateToString', '$rand'])(
      'does not answer %s, which is not proven',
      async (name) => {
        const pipeline = [{ $project: { a: { [name]: {} } } }];
        await expectRefusal(db().collection('missions').aggregate(pipeline).toArray(), 168, name, db());
      },
    );

    it('refuses arithmetic with decimals, which is not proven', async () => {
      const pipeline = [{ $project: { a: { $add: [Decimal128.fromString('0.1'), 1] } } }];
      await expectRefusal(db().collection('missions').aggregate(pipeline).toArray(), 2, 'decimal128', db());
    });
  }
});
