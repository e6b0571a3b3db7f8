import { isObject, type JsonObject } from './activity.js';

const CONTAINERS = ['body', 'items', 'columns', 'rows', 'cells', 'actions'];

/** The objects in one list of an element. */
export function childrenOf(element: JsonObject, key: string): JsonObject[] {
  const list = element[key];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** Every element, input and action of a card in reading order; fallbacks are not walked, invisible ones neither. */
export function* walk(element: JsonObject): Generator<JsonObject> {
  for (const key of CONTAINERS) {
    for (const child of childrenOf(element, key)) {
      if (child.isVisible === false) continue;
      yield child;
      yield* walk(child);
    }
  }
  if (isObject(element.selectAction)) yield element.selectAction;
}
