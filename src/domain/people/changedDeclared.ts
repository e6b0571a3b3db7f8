import { plainLetters } from '../plainLetters.js';
import { type Declared, type DeclaredPart, declaredLongest, halfDays } from './declared.js';

type Item = string | number;

/** Two ways to write one thing: "Python" and "python", "Orleans" and "Orléans". */
const keyOf = (item: Item): string => (typeof item === 'number' ? String(item) : plainLetters(item));

/** What a part holds once some is taken out and some is added. Each thing is there once, as it was written first. */
export function changedItems<One extends Item>(
  held: readonly One[],
  add: readonly One[],
  remove: readonly One[],
): One[] {
  const gone = new Set(remove.map(keyOf));
  const kept = new Map(held.filter((item) => !gone.has(keyOf(item))).map((item) => [keyOf(item), item]));
  for (const item of add) if (!kept.has(keyOf(item))) kept.set(keyOf(item), item);
  return inOrder([...kept.values()]);
}

/** Goals and half-days have an order of their own; what is typed that in which they were said. */
function inOrder<One extends Item>(items: One[]): One[] {
  const places = new Map<Item, number>(halfDays.map((one, at) => [one, at]));
  const placeOf = (item: Item) => (typeof item === 'number' ? item : (places.get(item) ?? 0));
  return items.sort((one, other) => placeOf(one) - placeOf(other));
}

/** One thing as it is kept: spaces tidied. Null for what is none. */
export function tidied<Part extends DeclaredPart>(
  part: Part,
  item: NonNullable<Declared[Part]>[number],
): NonNullable<Declared[Part]>[number] | null {
  if (part === 'causes')
    return Number.isInteger(item) && Number(item) >= 1 && Number(item) <= 17 ? item : null;
  if (part === 'availability') return halfDays.some((one) => one === item) ? item : null;
  const text = String(item).replace(/\s+/gu, ' ').trim();
  return text !== '' && text.length <= declaredLongest ? (text as typeof item) : null;
}
