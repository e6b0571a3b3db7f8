import { expectRefusal, isOtherServer, useDatabase } from './mongodbHarness.js';

type Doc = Record<string, unknown>;

describe('reading', () => {
  const { db, collection } = useDatabase();
  const numbers = Array.from({ length: 250 }, (_, i) => ({ _id: i, n: i % 10, name: `name ${i}` }));

  it('reads a long result batch by batch', async () => {
    const things = await collection('cursor', numbers as Doc[]);
    const cursor = things.find({}).sort({ _id: -1 }).batchSize(7);
    expect((await cursor.toArray()).map(({ _id }) => Number(_id))).toEqual(
      numbers.map(({ _id }) => 249 - _id),
    );
    expect(await things.find({}).batchSize(1).limit(3).toArray()).toHaveLength(3);
    expect(await things.find({}).skip(248).toArray()).toHaveLength(2);
    expect(
      await things.find({}).sort({ n: 1, _id: -1 }).skip(1).limit(2).project({ name: 0 }).toArray(),
    ).toEqual([
      { _id: 230, n: 0 },
      { _id: 220, n: 0 },
    ]);
  });

  it('forgets a cursor that is closed', async () => {
    const things = await collection('closed', numbers as Doc[]);
    const cursor = things.find({}).batchSize(5);
    await cursor.next();
    const id = cursor.id;
    await cursor.close();
    await expectRefusal(db().command({ getMore: id, collection: 'closed' }), 43, 'cursor id', db());
  });

  it('finds the same with an index, in the same order', async () => {
    const things = await collection('ordered', numbers as Doc[]);
    const read = () =>
      Promise.all([
        things.find({ n: 3 }).sort({ _id: 1 }).toArray(),
        things
          .find({ n: { $gte: 8 } })
          .sort({ n: -1, _id: -1 })
          .limit(30)
          .toArray(),
        things
          .find({ n: { $in: [1, 7] }, _id: { $lt: 50 } } as Doc)
          .sort({ _id: 1 })
          .toArray(),
        things
          .find({ $or: [{ n: 2 }, { _id: 7 }] } as Doc)
          .sort({ _id: 1 })
          .toArray(),
        things
          .find({ n: { $gt: 2, $lt: 4 } })
          .sort({ n: 1, _id: 1 })
          .skip(3)
          .limit(4)
          .toArray(),
      ]);
    const before = await read();
    await things.createIndexes([{ key: { n: 1, _id: 1 } }, { key: { n: -1 } }]);
    expect(await read()).toEqual(before);
  });

  const MIXED = [
    { v: null },
    {},
    { v: 3 },
    { v: 'b' },
    { v: 'B' },
    { v: { a: 1 } },
    { v: [2, 9] },
    { v: [] },
    { v: true },
    { v: new Date(0) },
    { v: 2.5 },
  ];

  it.each([false, true])(
    'sorts types in their order, an array by its least or its greatest (index: %s)',
    async (withIndex) => {
      const things = await collection(
        'mixed',
        MIXED.map((document, _id) => ({ _id, ...document })),
      );
      if (withIndex) await things.createIndex({ v: 1 });
      // DocumentDB has another place for an empty array (7).
      const known = (_id: number) => !isOtherServer || _id !== 7;
      const ids = async (direction: 1 | -1) => {
        const found = await things.find({}).sort({ v: direction, _id: 1 }).toArray();
        return found.map(({ _id }) => Number(_id)).filter(known);
      };
      expect(await ids(1)).toEqual([7, 0, 1, 6, 10, 2, 4, 3, 5, 8, 9].filter(known));
      expect(await ids(-1)).toEqual([9, 8, 5, 3, 4, 6, 2, 10, 0, 1, 7].filter(known));
    },
  );

  const DOC = {
    _id: 1,
    a: 1,
    b: { c: 2, d: 3 },
    l: [
      { x: 1, y: 2 },
      { x: 3, y: 4 },
    ],
    n: [1, 2, 3, 4],
  };
  const PROJECTIONS: [projection: Doc, result: Doc, filter?: Doc][] = [
    [{ a: 1 }, { _id: 1, a: 1 }],
    [{ a: 1, _id: 0 }, { a: 1 }],
    [
      { a: 0, b: 0 },
      { _id: 1, l: DOC.l, n: DOC.n },
    ],
    [{ _id: 0, 'b.c': 1 }, { b: { c: 2 } }],
    [{ _id: 0, b: { d: 1 } }, { b: { d: 3 } }],
    [
      { 'b.c': 0, l: 0, n: 0 },
      { _id: 1, a: 1, b: { d: 3 } },
    ],
    [{ _id: 0, 'l.x': 1 }, { l: [{ x: 1 }, { x: 3 }] }],
    [{ _id: 0, 'a.z': 1 }, {}],
    [
      { _id: 0, n: { $slice: 2 }, a: 1 },
      { a: 1, n: [1, 2] },
    ],
    [
      { _id: 0, n: { $slice: [1, 2] }, a: 1 },
      { a: 1, n: [2, 3] },
    ],
    [{ l: { $elemMatch: { x: 3 } } }, { _id: 1, l: [{ x: 3, y: 4 }] }],
    [{ _id: 0, a: 1, l: { $elemMatch: { x: 9 } } }, { a: 1 }],
    [{ _id: 0, 'n.$': 1 }, { n: [3] }, { n: { $gt: 2 } }],
    [{ _id: 0, sum: { $add: ['$a', '$b.c'] } }, { sum: 3 }],
  ];

  it.each(PROJECTIONS)('projects %j', async (projection, result, filter = {}) => {
    const things = await collection('projected', [DOC]);
    expect(await things.findOne(filter, { projection })).toEqual(result);
  });

  it('counts and lists distinct values', async () => {
    const things = await collection('counted', [{ a: 1 }, { a: [1, 2] }, { a: 'x' }, {}]);
    expect(await things.countDocuments({ a: 1 })).toBe(2);
    expect(await things.estimatedDocumentCount()).toBe(4);
    expect(await db().command({ count: 'counted', query: {}, skip: 1, limit: 2 })).toMatchObject({ n: 2 });
    expect((await things.distinct('a')).map(String).sort()).toEqual(['1', '2', 'x']);
    expect(await things.distinct('a', { a: 'x' })).toEqual(['x']);
  });

  it('reads nothing from a collection that is not there', async () => {
    const things = db().collection('nowhere');
    expect(await things.find({}).toArray()).toEqual([]);
    expect(await things.countDocuments({})).toBe(0);
    expect(await things.updateOne({}, { $set: { a: 1 } })).toMatchObject({ matchedCount: 0 });
  });
});
