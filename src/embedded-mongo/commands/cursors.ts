import { calculateObjectSize, Long } from 'bson';
import { CommandError } from '../errors.js';
import type { Doc } from '../values/doc.js';
import { type Command, countOption, listOption, namespaceNamed } from './command.js';

const FIRST_BATCH = 101;
const MAX_BATCH_BYTES = 16 * 1024 * 1024;
const IDLE_MS = 10 * 60 * 1000;

type OpenCursor = { namespace: string; rest: Doc[]; usedAt: number };

/** The cursors that clients have not read to their end; one that is idle for ten minutes is closed. */
export class Cursors {
  readonly #open = new Map<string, OpenCursor>();
  #last = Long.fromNumber(Date.now()).shiftLeft(16);

  /** The reply to a command that starts a cursor, with its first batch. */
  start(namespace: string, docs: Doc[], batchSize = FIRST_BATCH, singleBatch = false): Doc {
    const firstBatch = docs.slice(0, fitting(docs, batchSize));
    const rest = singleBatch ? [] : docs.slice(firstBatch.length);
    return {
      cursor: { firstBatch, id: rest.length > 0 ? this.#keep(namespace, rest) : Long.ZERO, ns: namespace },
    };
  }

  /** @throws CommandError 43 when the cursor is not open */
  next(id: string, namespace: string, batchSize = Number.POSITIVE_INFINITY): Doc {
    const cursor = this.#open.get(id);
    if (!cursor || cursor.namespace !== namespace) throw new CommandError(43, `cursor id ${id} not found`);
    const nextBatch = cursor.rest.slice(0, fitting(cursor.rest, batchSize || Number.POSITIVE_INFINITY));
    cursor.rest = cursor.rest.slice(nextBatch.length);
    cursor.usedAt = Date.now();
    if (cursor.rest.length === 0) this.#open.delete(id);
    return {
      cursor: { nextBatch, id: cursor.rest.length > 0 ? Long.fromString(id) : Long.ZERO, ns: namespace },
    };
  }

  /** True when the cursor was open. */
  kill(id: string): boolean {
    return this.#open.delete(id);
  }

  #keep(namespace: string, rest: Doc[]): Long {
    const now = Date.now();
    for (const [id, { usedAt }] of this.#open) {
      if (now - usedAt > IDLE_MS) this.#open.delete(id);
    }
    this.#last = this.#last.add(1);
    this.#open.set(this.#last.toString(), { namespace, rest, usedAt: now });
    return this.#last;
  }
}

/** How many of the documents go into one batch. No more than asked for, nor than a reply holds, but at least one. */
function fitting(docs: Doc[], batchSize: number): number {
  let bytes = 0;
  const most = Math.min(docs.length, batchSize);
  for (let i = 0; i < most; i += 1) {
    bytes += calculateObjectSize(docs[i] ?? {});
    if (bytes > MAX_BATCH_BYTES && i > 0) return i;
  }
  return most;
}

/** `getMore` and `killCursors`. https://www.mongodb.com/docs/manual/reference/command/getMore/ */
export const cursorCommands: Record<string, Command> = {
  getMore: {
    options: ['collection', 'batchSize'],
    run: (command, context) => {
      const namespace = cursorNamespace(command.collection, context.database);
      return context.cursors.next(String(command.getMore), namespace, countOption(command, 'batchSize'));
    },
  },
  killCursors: {
    options: ['cursors'],
    run: (command, context) => {
      namespaceNamed(command.killCursors, context);
      const ids: unknown[] = Array.isArray(command.cursors)
        ? command.cursors
        : listOption(command, 'cursors');
      const cursorsKilled = ids.filter((id) => context.cursors.kill(String(id)));
      const cursorsNotFound = ids.filter((id) => !cursorsKilled.includes(id));
      return { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [] };
    },
  },
};

/** `$cmd.listCollections` and the like are names of cursors that belong to no collection. */
const cursorNamespace = (name: unknown, database: string) => `${database}.${String(name)}`;
