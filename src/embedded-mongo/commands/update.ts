import { CommandError, failedToParse } from '../errors.js';
import { compileFilter } from '../query/filter.js';
import { checkHint, findStored } from '../query/find.js';
import { compileUpdate } from '../update/update.js';
import { upsertedDoc } from '../update/upsert.js';
import { identical } from '../values/compare.js';
import type { Doc } from '../values/doc.js';
import {
  type Command,
  type Context,
  checkFields,
  listOption,
  namespaceOf,
  refuseCollation,
} from './command.js';
import { checkStorable, MAX_DOC_BYTES, runBatch } from './writes.js';

/** What one statement of an update may say. */
export const UPDATE_FIELDS = ['q', 'u', 'upsert', 'multi', 'arrayFilters', 'hint', 'collation'];

type Outcome = { matched: number; modified: number; upserted: unknown };

function update(command: Doc, context: Context): Doc {
  const namespace = namespaceOf(command, context);
  const reply = { n: 0, nModified: 0 };
  const upserted: Doc[] = [];
  const errors = runBatch(listOption(command, 'updates'), command.ordered !== false, (statement, index) => {
    const outcome = updateMatching(statement, namespace, context);
    reply.n += outcome.matched;
    reply.nModified += outcome.modified;
    if (outcome.upserted !== undefined) {
      reply.n += 1;
      upserted.push({ index, _id: outcome.upserted });
    }
  });
  return { ...reply, ...(upserted.length > 0 ? { upserted } : {}), ...errors };
}

function updateMatching(statement: Doc, namespace: string, context: Context): Outcome {
  checkFields(statement, 'update.updates', UPDATE_FIELDS);
  refuseCollation(statement);
  const filter = compileFilter(statement.q);
  const compiled = compileUpdate(statement.u, filter, statement.arrayFilters);
  const multi = statement.multi === true;
  if (multi && compiled.isReplacement)
    throw failedToParse('multi update is not supported for replacement-style update');
  const collection = context.store.get(namespace);
  checkHint(collection, statement.hint);
  const found = findStored(collection, filter, { limit: multi ? 0 : 1 });
  if (found.length === 0 && statement.upsert === true) {
    const doc = insertUpserted(upsertedDoc(filter, compiled), namespace, context);
    return { matched: 0, modified: 0, upserted: doc._id };
  }
  const changed = found.filter(({ doc }) => store(doc, compiled.apply(doc, false), namespace, context));
  return { matched: found.length, modified: changed.length, upserted: undefined };
}

/** Stores the changed document; false when nothing changed. */
export function store(before: Doc, after: Doc, namespace: string, context: Context): boolean {
  if (identical(before, after)) return false;
  checkStorable(after, resultTooLarge);
  context.store.apply({ kind: 'put', namespace, doc: after });
  return true;
}

const resultTooLarge = () =>
  new CommandError(17419, `Resulting document after update is larger than ${MAX_DOC_BYTES}`);
const upsertTooLarge = () => new CommandError(17420, `Document to upsert is larger than ${MAX_DOC_BYTES}`);

/** Inserts the document of an upsert. */
export function insertUpserted(doc: Doc, namespace: string, context: Context): Doc {
  checkStorable(doc, upsertTooLarge);
  context.store.open(namespace);
  context.store.apply({ kind: 'insert', namespace, doc });
  return doc;
}

/** https://www.mongodb.com/docs/manual/reference/command/update/ */
export const updateCommands: Record<string, Command> = {
  update: { options: ['updates', 'ordered', 'bypassDocumentValidation'], run: update },
};
