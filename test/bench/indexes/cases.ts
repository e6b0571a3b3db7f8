type Doc = Record<string, unknown>;

/** How many documents share a slot: what a lookup by slot finds, whatever the size of the collection. */
const PER_SLOT = 20;
const COLLECTION = 'engagements';

/** The documents of a collection of this size, in an order that no index has. */
function documents(size: number): Doc[] {
  return Array.from({ length: size }, (_, i) => {
    const n = (i * 7919) % size;
    return {
      _id: `e${n}`,
      slot: slotNamed(n),
      seat: n % PER_SLOT,
      at: new Date(n * 60_000),
      text: `number ${n}`,
    };
  });
}

const slotNamed = (n: number) => `slot-${Math.floor(n / PER_SLOT)}`;

/** The commands that fill a collection, documents first. */
export function fill(size: number): Doc[] {
  const all = documents(size);
  const batches = Array.from({ length: Math.ceil(size / 1000) }, (_, i) =>
    all.slice(i * 1000, i * 1000 + 1000),
  );
  const indexes = [
    { key: { slot: 1, at: 1 }, name: 'slot_at' },
    { key: { slot: 1, seat: 1 }, name: 'slot_seat', unique: true },
    { key: { at: 1 }, name: 'at' },
  ];
  return [
    ...batches.map((batch) => ({ insert: COLLECTION, documents: batch })),
    { createIndexes: COLLECTION, indexes },
  ];
}

/**
 * One thing to measure: the i-th command on a collection of a size. It tells how many documents or writes it answers.
 */
export type Case = {
  name: string;
  answers: number;
  command(i: number, size: number): Doc;
  /** Takes back what the commands have written; it is not measured. */
  undo?(): Doc;
};

const find = (filter: Doc, more: Doc = {}): Doc => ({ find: COLLECTION, filter, ...more });
/** The number of a document, spread over the whole collection. */
const pick = (i: number, size: number) => (i * 104_729) % (size - PER_SLOT);
const minutes = (n: number) => new Date(n * 60_000);

export const CASES: Case[] = [
  {
    name: 'equality on a prefix (slot)',
    answers: PER_SLOT,
    command: (i, size) => find({ slot: slotNamed(pick(i, size)) }),
  },
  {
    name: 'equality on a whole unique key',
    answers: 1,
    command: (i, size) => find({ slot: slotNamed(pick(i, size)), seat: i % PER_SLOT }),
  },
  {
    name: 'equality on a prefix, range after it',
    answers: 5,
    command: (i, size) => {
      const first = pick(i, size) - (pick(i, size) % PER_SLOT);
      return find({ slot: slotNamed(first), at: { $gte: minutes(first + 5), $lt: minutes(first + 10) } });
    },
  },
  {
    name: 'range on a prefix (at)',
    answers: PER_SLOT,
    command: (i, size) => {
      const first = pick(i, size);
      return find({ at: { $gte: minutes(first), $lt: minutes(first + PER_SLOT) } });
    },
  },
  {
    name: 'prefix, order of the index, limit 5',
    answers: 5,
    command: (i, size) => find({ slot: slotNamed(pick(i, size)) }, { sort: { at: -1 }, limit: 5 }),
  },
  {
    name: 'all, order of the index, limit 20',
    answers: 20,
    command: () => find({}, { sort: { at: -1 }, limit: 20 }),
  },
  {
    name: 'insert under a unique index',
    answers: 1,
    command: (i, size) => ({
      insert: COLLECTION,
      documents: [
        { _id: `new${i}`, slot: slotNamed(pick(i, size)), seat: PER_SLOT + i, at: minutes(pick(i, size)) },
      ],
    }),
    undo: () => ({ delete: COLLECTION, deletes: [{ q: { _id: { $gte: 'new', $lt: 'nex' } }, limit: 0 }] }),
  },
  {
    name: 'insert that a unique index refuses',
    answers: 0,
    command: (i, size) => ({
      insert: COLLECTION,
      documents: [{ _id: `new${i}`, slot: slotNamed(pick(i, size)), seat: i % PER_SLOT }],
    }),
  },
  {
    name: 'update by a unique key',
    answers: 1,
    command: (i, size) => ({
      update: COLLECTION,
      updates: [{ q: { slot: slotNamed(pick(i, size)), seat: i % PER_SLOT }, u: { $inc: { times: 1 } } }],
    }),
  },
];

/** How many documents or writes a reply answers. */
export function answered(reply: Doc): number {
  const { firstBatch } = (reply.cursor ?? {}) as { firstBatch?: unknown[] };
  return firstBatch ? firstBatch.length : Number(reply.n);
}
