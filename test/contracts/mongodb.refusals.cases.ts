import { expectRefusal, isOtherServer, useDatabase } from './mongodbHarness.js';

type Doc = Record<string, unknown>;
type Refused = [code: number, command: Doc, says: string];

const aggregate = (...pipeline: unknown[]): Doc => ({ aggregate: 'refused', pipeline, cursor: {} });
const expression = (value: unknown): Doc => aggregate({ $project: { v: value } });
const find = (filter: Doc, projection?: Doc): Doc => ({
  find: 'refused',
  filter,
  ...(projection ? { projection } : {}),
});

const COMMANDS: Refused[] = [
  [16, { insert: 'refused', documents: [] }, 'Write batch sizes must be between 1 and'],
  [26, { listIndexes: 'nowhere' }, 'ns does not exist'],
  [48, { create: 'refused' }, 'already exists'],
  [28667, find({}, { list: { $slice: 'x' } }), '$slice'],
  [
    31275,
    find({}, { 'o.a': { $elemMatch: { b: 1 } } }),
    'Cannot use $elemMatch projection on a nested field',
  ],
  [51246, find({}, { 'list.$': 1 }), "positional operator '.$' couldn't find a matching element"],
  [51075, find({ s: { $regex: /a/i, $options: 'i' } }), 'options set in both $regex and $options'],
  [51108, find({ s: { $regex: 'a', $options: 'q' } }), 'invalid flag in regex options: q'],
];

const STAGES: Refused[] = [
  [15947, aggregate({ $group: 1 }), "a group's fields must be specified in an object"],
  [15956, aggregate({ $skip: -1 }), 'cannot be negative'],
  [15959, aggregate({ $match: 1 }), 'the match filter must be an expression in an object'],
  [15969, aggregate({ $project: 1 }), '$project specification must be an object'],
  [15973, aggregate({ $sort: 1 }), 'the $sort key specification must be an object'],
  [15976, aggregate({ $sort: {} }), '$sort stage must have at least one sort key'],
  [28811, aggregate({ $unwind: { path: '$list', foo: 1 } }), 'unrecognized option to $unwind stage'],
  [28812, aggregate({ $unwind: {} }), 'no path specified to $unwind stage'],
  [31002, aggregate({ $unset: 1 }), '$unset specification must be a string or an array'],
  [31249, aggregate({ $project: { o: 1, 'o.a': 1 } }), 'Path collision at o.a'],
  [31250, aggregate({ $project: { 'o.a': 1, o: 1 } }), 'Path collision at o'],
  [40156, aggregate({ $count: '' }), 'the count field must be a non-empty string'],
  [40158, aggregate({ $count: '$n' }), 'the count field cannot be a $-prefixed path'],
  [40160, aggregate({ $count: 'a.b' }), "the count field cannot contain '.'"],
  [40169, aggregate({ $facet: {} }), 'the $facet specification must be a non-empty object'],
  [40170, aggregate({ $facet: { a: 1 } }), 'arguments to $facet must be arrays'],
  [40228, aggregate({ $replaceWith: '$n' }), "'newRoot' expression must evaluate to an object"],
  [40234, aggregate({ $group: { _id: 1, a: 1 } }), "The field 'a' must be an accumulator object"],
  [40235, aggregate({ $group: { _id: 1, 'a.b': { $sum: 1 } } }), "The field name 'a.b' cannot contain '.'"],
  [
    40238,
    aggregate({ $group: { _id: 1, a: { $sum: 1, $min: 1 } } }),
    "The field 'a' must specify one accumulator",
  ],
  [40272, aggregate({ $set: 1 }), 'specification stage must be an object'],
  [51272, aggregate({ $project: {} }), 'projection specification must have at least one field'],
];

const EXPRESSIONS: [code: number, expression: unknown, says: string][] = [
  [241, { $toInt: 'x' }, "Failed to parse number 'x' in $convert"],
  [15983, { $abs: 1, $ceil: 1 }, 'must have exactly one field'],
  [16020, { $abs: [1, 2] }, 'Expression $abs takes exactly 1 arguments. 2 were passed in.'],
  [16020, { $strLenCP: ['a', 'b'] }, 'Expression $strLenCP takes exactly 1 arguments. 2 were passed in.'],
  [16410, { a: { b: 1, $c: 1 } }, "FieldPath field names may not start with '$'"],
  [16610, { $mod: [1, 0] }, "can't $mod by zero"],
  [16612, { $add: ['$d', '$d'] }, 'only one date allowed in an $add expression'],
  [16702, { $concat: ['$n'] }, '$concat only supports strings, not int'],
  [
    16867,
    { $filter: { input: [], as: 'A', cond: 1 } },
    'starts with an invalid character for a user variable name',
  ],
  [16872, '$', "'$' by itself is not a valid FieldPath"],
  [16883, { $map: { input: '$n', in: 1 } }, '$map must be an array'],
  [17043, { $setUnion: ['$n'] }, '$setUnion must be an array'],
  [17124, { $size: '$n' }, 'The argument to $size must be an array, but was of type: int'],
  [17276, '$$nothing', 'Use of undefined variable: nothing'],
  [28646, { $filter: 1 }, '$filter only supports an object as its argument'],
  [28647, { $filter: { input: [], cond: 1, foo: 1 } }, 'Unrecognized parameter to $filter: foo'],
  [28647, { $trim: { input: 'a', foo: 1 } }, 'Unrecognized parameter to $trim: foo'],
  [28648, { $filter: { cond: 1 } }, "Missing 'input' parameter to $filter"],
  [28651, { $filter: { input: '$n', cond: 1 } }, '$filter must be an array'],
  [28664, { $concatArrays: ['$n'] }, '$concatArrays must be an array'],
  [28689, { $arrayElemAt: ['$n', 0] }, '$arrayElemAt must be an array'],
  [28690, { $arrayElemAt: ['$list', 'x'] }, "$arrayElemAt's argument must be representable"],
  [28724, { $slice: ['$n', 1] }, '$slice must be an array'],
  [28726, { $slice: ['$list', 'x'] }, "$slice's argument must be representable"],
  [28729, { $slice: ['$list', 0, 0] }, 'Third argument to $slice must be positive'],
  [28765, { $abs: '$s' }, '$abs only supports numeric types, not string'],
  [34435, { $reverseArray: '$n' }, '$reverseArray must be an array'],
  // biome-ignore lint/suspicious/noThenProperty: it is the operator's own word
  [40066, { $switch: { branches: [{ case: false, then: 1 }] } }, '$switch could not find a matching branch'],
  [40068, { $switch: { branches: [] } }, '$switch requires at least one branch'],
  [40080, { $reduce: { input: '$n', initialValue: 0, in: 1 } }, '$reduce must be an array'],
  [40081, { $in: [1, '$n'] }, '$in must be an array'],
  [40090, { $indexOfArray: ['$n', 1] }, '$indexOfArray must be an array'],
  [40386, { $arrayToObject: '$n' }, '$arrayToObject must be an array'],
  [40390, { $objectToArray: '$n' }, '$objectToArray requires a document input, found: int'],
  [40395, { $arrayToObject: { $literal: [{ k: 1, v: 1 }] } }, '$arrayToObject requires keys of type string'],
  [40400, { $mergeObjects: ['$n'] }, '$mergeObjects requires object inputs, but input is of type int'],
  [51082, { $round: [1.5, 'x'] }, '$round requires a place that is a whole number'],
];

/** DocumentDB answers what these stand for. */
const ANSWERED_ELSEWHERE = new Set([48, 16872, 51272]);

describe('refusals', () => {
  const { db, collection } = useDatabase();
  const DOC = { _id: 1, n: 5, s: 'text', list: [1], d: new Date(0), o: { a: 1 } };

  beforeAll(async () => {
    await collection('refused', [DOC]);
  });

  const all = [
    ...COMMANDS,
    ...STAGES,
    ...EXPRESSIONS.map(([code, v, says]): Refused => [code, expression(v), says]),
  ];

  it.each(all.filter(([code]) => !isOtherServer || !ANSWERED_ELSEWHERE.has(code)))(
    'with code %d: %j',
    async (code, command, says) => {
      await expectRefusal(db().command(command), code, says, db());
    },
  );

  it('of an array at two paths of an index', async () => {
    if (isOtherServer) return; // DocumentDB has no such limit.
    const things = await collection('parallel', [{ a: [1], b: 1 }]);
    await things.createIndex({ a: 1, b: 1 });
    await expectRefusal(things.insertOne({ a: [1], b: [2] }), 171, 'cannot index parallel arrays', db());
  });

  it('of a field named like an operator, in a new document or in place of one', async () => {
    const things = await collection('dollars', [{ _id: 1 }]);
    if (!isOtherServer)
      await expectRefusal(
        db()
          .command({ insert: 'dollars', documents: [{ $a: 1 }] })
          .then(failed),
        52,
        '$a',
        db(),
      );
    await expectRefusal(things.updateOne({}, { $set: { $a: 1 } } as Doc), 52, '$a', db());
  });

  it('of an upsert whose filter names two values for a field', async () => {
    const things = await collection('twice');
    const upsert = things.updateOne({ $and: [{ a: 1 }, { a: 2 }] }, { $set: { b: 1 } }, { upsert: true });
    await expectRefusal(upsert, 54, "path 'a' is matched twice", db());
  });

  if (!isOtherServer)
    it('of a document that is too large, however it comes to be', async () => {
      const half = 'x'.repeat(8_450_000);
      const things = await collection('large', [{ _id: 1, list: [half] }]);
      const whole = { insert: 'large', documents: [{ a: [half, half] }] };
      await expectRefusal(db().command(whole).then(failed), 2, 'object to insert too large', db());
      const push = { $push: { list: half } };
      await expectRefusal(
        things.updateOne({ _id: 1 } as Doc, push as Doc),
        17419,
        'larger than 16777216',
        db(),
      );
      const upsert = things.updateOne({ a: half }, { $set: { b: half } }, { upsert: true });
      await expectRefusal(upsert, 17420, 'Document to upsert is larger than 16777216', db());
    });
});

/** A raw write command gives its errors in the reply. */
function failed(reply: Doc): never {
  const [error] = reply.writeErrors as { code: number; errmsg: string }[];
  throw Object.assign(new Error(error?.errmsg), { code: error?.code });
}
