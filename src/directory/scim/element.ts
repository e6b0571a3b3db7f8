import type { Filter, FilterValue } from './filter.js';

/** One value of an attribute that has several. */
export type Element = Readonly<Record<string, FilterValue>>;

const plain = (value: FilterValue): string => String(value).toLowerCase();

/** Whether a value of an attribute is the one that is meant. */
export function fitsElement(filter: Filter, element: Element): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.all.every((one) => fitsElement(one, element));
    case 'or':
      return filter.all.some((one) => fitsElement(one, element));
    case 'not':
      return !fitsElement(filter.one, element);
    case 'present':
      return held(filter.path, element) !== null;
    case 'within':
      return false;
    case 'compare': {
      const isSame = plain(held(filter.path, element)) === plain(filter.value);
      return filter.op === 'eq' ? isSame : filter.op === 'ne' && !isSame;
    }
  }
}

function held(path: string, element: Element): FilterValue {
  const name = path.toLowerCase();
  return Object.hasOwn(element, name) ? (element[name] ?? null) : null;
}
