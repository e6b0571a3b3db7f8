/**
 * A decoded BSON document. Numbers are kept so that they encode back to the type they came as. A JavaScript
 * number is an int32 when it is a whole number that fits one and a double otherwise. A double that happens to
 * hold such a whole number stays a `Double`; int64 and decimal128 stay `Long` and `Decimal128`.
 * Documents are never changed once stored: an update stores a new one.
 */
export type Doc = { [field: string]: unknown };

/** True for a plain document, and false for every other BSON value. */
export function isDoc(value: unknown): value is Doc {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The document's own field, or undefined when it is missing (never one inherited, such as `constructor`). */
export function fieldOf(doc: Doc, name: string): unknown {
  return Object.hasOwn(doc, name) ? doc[name] : undefined;
}

/** Sets a field, whatever its name: an assignment to `__proto__` would change the prototype. */
export function setField(doc: Doc, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(doc, name, { value, enumerable: true, configurable: true, writable: true });
  } else {
    doc[name] = value;
  }
}

/** A deep copy of documents and arrays; other values are immutable here and shared. */
export function clone<T>(value: T): T;
export function clone(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => clone(item));
  if (!isDoc(value)) return value;
  const copy: Doc = {};
  for (const key of Object.keys(value)) setField(copy, key, clone(value[key]));
  return copy;
}
