import fc from 'fast-check';
import { COLLECTION } from './commands.js';
import type { Doc } from './values.js';

type Row = { n: number; u?: number };
/** What the collection holds, as a plain map. Its unique index on `u` leaves out the rows without one. */
export type Model = Map<number, Row>;

/** A command, and what it answers and does by the model's reckoning. */
export type Step = { command: Doc; expected(model: Model): Doc };

const id = fc.nat(5);
const u = fc.nat(4);
const TAKEN = { refused: 11000 };
const isTaken = (model: Model, wanted: number, by: number) =>
  [...model].some(([other, row]) => other !== by && row.u === wanted);
const update = (q: Doc, change: Doc, upsert = false): Doc => ({
  update: COLLECTION,
  updates: [{ q, u: change, upsert }],
});

const insert = fc.tuple(id, fc.nat(9), fc.option(u, { nil: undefined })).map(
  ([_id, n, wanted]): Step => ({
    command: { insert: COLLECTION, documents: [{ _id, n, ...(wanted === undefined ? {} : { u: wanted }) }] },
    expected: (model) => {
      if (model.has(_id) || (wanted !== undefined && isTaken(model, wanted, _id))) return TAKEN;
      model.set(_id, wanted === undefined ? { n } : { n, u: wanted });
      return { n: 1 };
    },
  }),
);

const increase = fc.tuple(id, fc.integer({ min: 1, max: 3 }), fc.boolean()).map(
  ([_id, by, upsert]): Step => ({
    command: update({ _id }, { $inc: { n: by } }, upsert),
    expected: (model) => {
      const row = model.get(_id);
      if (!row && !upsert) return { n: 0 };
      model.set(_id, { ...row, n: (row?.n ?? 0) + by });
      return { n: 1 };
    },
  }),
);

const take = fc.tuple(id, u).map(
  ([_id, wanted]): Step => ({
    command: update({ _id, u: { $exists: false } }, { $set: { u: wanted } }),
    expected: (model) => {
      const row = model.get(_id);
      if (!row || row.u !== undefined) return { n: 0 };
      if (isTaken(model, wanted, _id)) return TAKEN;
      model.set(_id, { ...row, u: wanted });
      return { n: 1 };
    },
  }),
);

const free = u.map(
  (wanted): Step => ({
    command: update({ u: wanted }, { $unset: { u: '' } }),
    expected: (model) => {
      const found = [...model].find(([, row]) => row.u === wanted);
      if (found) model.set(found[0], { n: found[1].n });
      return { n: found ? 1 : 0 };
    },
  }),
);

const remove = fc.tuple(id, fc.nat(9)).map(
  ([_id, least]): Step => ({
    command: { delete: COLLECTION, deletes: [{ q: { _id, n: { $gte: least } }, limit: 1 }] },
    expected: (model) => ({
      n: (model.get(_id)?.n ?? -1) >= least && model.delete(_id) ? 1 : 0,
    }),
  }),
);

const count = fc.nat(12).map(
  (least): Step => ({
    command: { count: COLLECTION, query: { n: { $gte: least } } },
    expected: (model) => ({ n: [...model.values()].filter(({ n }) => n >= least).length }),
  }),
);

/** Steps that a plain map can follow. */
export const steps = fc.array(fc.oneof(insert, insert, increase, take, take, free, remove, count), {
  minLength: 1,
  maxLength: 40,
  size: 'max',
});

/** A reply in the model's words. */
export function outcome(reply: Doc): Doc {
  const [error] = (reply.writeErrors as Doc[] | undefined) ?? [];
  if (error) return { refused: Number(error.code) };
  return { n: Number(reply.n) };
}

/** The documents the model holds, by `_id`. */
export const documentsOf = (model: Model): Doc[] =>
  [...model].sort(([a], [b]) => a - b).map(([_id, row]) => ({ _id, ...row }));
