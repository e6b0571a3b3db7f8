import { decodeIntent } from '../../conversation/intents.js';

/** A message of ours has no more buttons, and nobody reads on. */
const mostValues = 200;
const longest = 10_000;
const address = /\/m\/([0-9a-f-]{36})\b/gi;

/** A mission, by its id or by one of its half-days. Neither: none, or several. */
interface Shown {
  readonly missionId?: string;
  readonly slotId?: string;
}

/**
 * The one mission that somebody's message shows, by what its buttons carry or by its address. Anybody may have written it: the
 * mission is looked up for who asks.
 */
export function missionShown(carried: readonly unknown[], text: string): Shown {
  const intents = carried.slice(0, mostValues).flatMap((value) => decodeIntent(value) ?? []);
  const ofButtons = intents.flatMap((intent) => ('missionId' in intent && intent.missionId) || []);
  const linked = [...text.slice(0, longest).matchAll(address)].map(([, id = '']) => id.toLowerCase());
  const [missionId, ...others] = new Set([...ofButtons, ...linked]);
  if (missionId) return others.length === 0 ? { missionId } : {};
  // A card without them is of one mission alone.
  const [slotId] = intents.flatMap((intent) => ('slotId' in intent && intent.slotId) || []);
  return slotId ? { slotId } : {};
}

/** Everything under this name in a message, however deep. */
export function carriedUnder(name: string, part: unknown): unknown[] {
  if (Array.isArray(part)) return part.flatMap((each) => carriedUnder(name, each));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => [
    ...(key === name ? [value] : []),
    ...carriedUnder(name, value),
  ]);
}
