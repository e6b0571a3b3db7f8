import { Binary, type BSONRegExp, type ObjectId } from 'bson';
import { type Doc, fieldOf } from './doc.js';
import { kindOf } from './kind.js';

/** A value as the server prints it in its error messages: `"x"`, `ObjectId('…')`, `{ a: 1 }`, `[ 1, 2 ]`. */
export function format(value: unknown): string {
  switch (kindOf(value)) {
    case 'missing':
    case 'null':
      return 'null';
    case 'string':
      return JSON.stringify(value);
    case 'objectId':
      return `ObjectId('${(value as ObjectId).toHexString()}')`;
    case 'date':
      return `new Date(${(value as Date).getTime()})`;
    case 'array':
      return formatArray(value as unknown[]);
    case 'object':
      return formatDoc(value as Doc);
    default:
      return formatRare(value);
  }
}

function formatRare(value: unknown): string {
  if (value instanceof Binary) return `BinData(${value.sub_type}, ${value.toString('hex').toUpperCase()})`;
  if (kindOf(value) === 'regex') return `/${(value as BSONRegExp).pattern}/${(value as BSONRegExp).options}`;
  if (kindOf(value) === 'minKey') return 'MinKey';
  if (kindOf(value) === 'maxKey') return 'MaxKey';
  if (kindOf(value) === 'double') return formatDouble(Number(value));
  return String(value);
}

const formatDouble = (value: number) => (Number.isInteger(value) ? value.toFixed(1) : String(value));

const formatArray = (items: unknown[]) => (items.length === 0 ? '[]' : `[ ${items.map(format).join(', ')} ]`);

/** A document as the server prints it; `{}` when it is empty. */
export function formatDoc(doc: Doc): string {
  const fields = Object.keys(doc).map((name) => `${name}: ${format(fieldOf(doc, name))}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
