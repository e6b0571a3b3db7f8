import { type ListIntent, standingIn } from '../../../conversation/lists.js';
import { intentData, readPayload } from '../payload.js';
import type { Card } from './vocabulary.js';

/** A card whose buttons say in which list they stand: it stays when one is pressed. */
export const inList = (list: ListIntent, card: Card): Card => marked(list, card) as Card;

function marked(list: ListIntent, part: unknown): unknown {
  if (Array.isArray(part)) return part.map((each) => marked(list, each));
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([name, value]) => [
    name,
    name === 'data' ? dataIn(list, value) : marked(list, value),
  ]);
  return Object.fromEntries(entries);
}

/** A form's data names no intent, and is left as it is. */
function dataIn(list: ListIntent, data: unknown): unknown {
  const payload = readPayload(data);
  return payload && 'intent' in payload ? intentData(standingIn(list, payload.intent)) : data;
}
