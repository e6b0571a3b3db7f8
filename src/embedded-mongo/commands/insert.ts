import { ObjectId } from 'bson';
import { badValue, CommandError } from '../errors.js';
import type { Doc } from '../values/doc.js';
import { type Command, type Context, listOption, namespaceOf } from './command.js';
import { checkStorable, MAX_DOC_BYTES, runBatch } from './writes.js';

function insert(command: Doc, context: Context): Doc {
  const namespace = namespaceOf(command, context);
  const documents = listOption(command, 'documents');
  let n = 0;
  const errors = runBatch(documents, command.ordered !== false, (given) => {
    const doc = withId(given);
    checkStorable(doc, tooLarge);
    const dollar = Object.keys(doc).find((name) => name.startsWith('$'));
    if (dollar !== undefined)
      throw new CommandError(52, `Document can't have $ prefixed field names: ${dollar}`);
    context.store.open(namespace);
    context.store.apply({ kind: 'insert', namespace, doc });
    n += 1;
  });
  return { n, ...errors };
}

const tooLarge = (size: number) =>
  badValue(`object to insert too large. size in bytes: ${size}, max size: ${MAX_DOC_BYTES}`);

/** The document with its `_id`, a new one when it has none, as its first field. */
function withId(doc: Doc): Doc {
  if (Object.keys(doc)[0] === '_id') return doc;
  const { _id = new ObjectId(), ...rest } = doc;
  return { _id, ...rest };
}

/** https://www.mongodb.com/docs/manual/reference/command/insert/ */
export const insertCommands: Record<string, Command> = {
  insert: { options: ['documents', 'ordered', 'bypassDocumentValidation'], run: insert },
};
