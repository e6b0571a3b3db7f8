import { BSONError, Double, deserialize, Int32, serialize } from 'bson';
import { badValue, CommandError } from '../errors.js';
import { type Doc, isDoc } from './doc.js';
import { fitsInt32 } from './numbers.js';

const MAX_DEPTH = 180;

/** Decodes one BSON document, keeping each number's BSON type (see `Doc`). */
export function decode(bytes: Uint8Array): Doc {
  return simplify(rawDecode(bytes), 0) as Doc;
}

/** Encodes a document; `decode(encode(doc))` equals `doc`. */
export function encode(doc: Doc): Uint8Array {
  return serialize(doc, { ignoreUndefined: true, checkKeys: false });
}

function rawDecode(bytes: Uint8Array): Doc {
  try {
    return deserialize(bytes, { promoteValues: false, bsonRegExp: true });
  } catch (error) {
    if (error instanceof BSONError) throw new CommandError(22, `invalid BSON: ${error.message}`);
    throw error;
  }
}

function simplify(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Int32) return value.value;
  if (value instanceof Double) return fitsInt32(value.value) ? value : value.value;
  if (Array.isArray(value) || isDoc(value)) simplifyMembers(value as Doc, depth + 1);
  return value;
}

function simplifyMembers(container: Doc, depth: number): void {
  if (depth > MAX_DEPTH) throw badValue(`cannot nest documents more than ${MAX_DEPTH} levels deep`);
  for (const key of Object.keys(container)) {
    if (key === '_bsontype') throw badValue("a field cannot be named '_bsontype' in the embedded database");
    const member = container[key];
    if (typeof member === 'object' && member !== null) container[key] = simplify(member, depth);
  }
}
