import { failedToParse } from '../errors.js';
import type { Doc } from '../values/doc.js';
import { arrayModifiers } from './arrayModifiers.js';
import { fieldModifiers } from './fieldModifiers.js';

/** What a modifier may look at besides the field: the whole document as it was, for messages. */
export type Target = { doc: Doc; path: string };

/** Gives a field's next value from its present one (undefined when missing); undefined leaves it missing. */
export type Modify = (value: unknown, target: Target) => unknown;

/** A modifier: `compile` reads its argument; `creates` tells whether a missing field is given one. */
export type Modifier = { creates: boolean; compile: (argument: unknown, path: string) => Modify };

/** `$rename` aside, which moves a field. */
export const modifierFamilies: readonly Record<string, Modifier>[] = [fieldModifiers, arrayModifiers];

/**
 * The modifier of this name.
 * https://www.mongodb.com/docs/manual/reference/operator/update/
 * @throws CommandError 9 for one that is unknown or not supported
 */
export function modifierNamed(name: string): Modifier {
  for (const family of modifierFamilies) {
    const modifier = Object.hasOwn(family, name) ? family[name] : undefined;
    if (modifier) return modifier;
  }
  throw failedToParse(
    `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
  );
}
