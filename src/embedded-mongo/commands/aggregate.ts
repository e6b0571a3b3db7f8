import { runPipeline } from '../aggregate/pipeline.js';
import { failedToParse } from '../errors.js';
import { checkHint } from '../query/find.js';
import { type Doc, isDoc } from '../values/doc.js';
import {
  type Command,
  type Context,
  checkFields,
  collectionOf,
  countOption,
  namespaceNamed,
  namespaceOf,
} from './command.js';

function aggregate(command: Doc, context: Context): Doc {
  if (!isDoc(command.cursor))
    throw failedToParse("The 'cursor' option is required, except for aggregate with the explain argument");
  checkFields(command.cursor, 'cursor', ['batchSize']);
  const collection = collectionOf(command, context);
  checkHint(collection, command.hint);
  const docs = runPipeline(collection, command.pipeline, (name) =>
    context.store.get(namespaceNamed(name, context)),
  );
  return context.cursors.start(namespaceOf(command, context), docs, countOption(command.cursor, 'batchSize'));
}

/** https://www.mongodb.com/docs/manual/reference/command/aggregate/ */
export const aggregateCommands: Record<string, Command> = {
  aggregate: {
    options: ['pipeline', 'cursor', 'hint', 'allowDiskUse', 'bypassDocumentValidation'],
    run: aggregate,
  },
};
