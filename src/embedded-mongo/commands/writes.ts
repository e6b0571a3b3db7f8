import { calculateObjectSize } from 'bson';
import { CommandError } from '../errors.js';
import { type Doc, fieldOf, isDoc } from '../values/doc.js';
import { kindOf } from '../values/kind.js';

/** The most bytes a document may have. */
export const MAX_DOC_BYTES = 16 * 1024 * 1024;

/**
 * Runs a batch of writes, each on its own. An ordered batch stops at the first that fails, an unordered one goes on.
 * @returns the `writeErrors` field of the reply, when there were any
 * https://www.mongodb.com/docs/manual/reference/command/insert/#output
 */
export function runBatch(
  items: readonly Doc[],
  ordered: boolean,
  write: (item: Doc, index: number) => void,
): Doc {
  if (items.length === 0)
    throw new CommandError(16, 'Write batch sizes must be between 1 and 100000. Got 0 operations.');
  const writeErrors: Doc[] = [];
  for (const [index, item] of items.entries()) {
    try {
      write(item, index);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      writeErrors.push(error.toWriteError(index));
      if (ordered) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
}

/**
 * Checks a document that is about to be stored.
 * @throws CommandError 53 for an `_id` that cannot be one, 52 for a field that starts with `$`, and `tooLarge`'s own
 */
export function checkStorable(doc: Doc, tooLarge: (size: number) => CommandError): void {
  const kind = kindOf(fieldOf(doc, '_id'));
  if (kind === 'array') throw new CommandError(53, "The '_id' value cannot be of type array");
  if (kind === 'regex') throw new CommandError(53, "The '_id' value cannot be of type regex");
  if (isDoc(doc._id) && Object.keys(doc._id).some((name) => name.startsWith('$'))) {
    throw new CommandError(52, `_id fields may not contain '$'-prefixed fields`);
  }
  const size = calculateObjectSize(doc);
  if (size > MAX_DOC_BYTES) throw tooLarge(size);
}
