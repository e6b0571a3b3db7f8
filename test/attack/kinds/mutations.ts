import type { Intent } from '../../../src/conversation/intents.js';
import type { Dice } from '../../support/dice.js';

/** Values that are not what they stand in for. */
const wrong: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1e308,
  '',
  ' ',
  'x'.repeat(65),
  'x'.repeat(100_000),
  [],
  {},
  ['a'],
  { $ne: null },
  { $gt: '' },
  { toString: 'a' },
  '__proto__',
  'constructor',
  'toString',
  '$where',
  '../../etc/passwd',
  'a\u0000b',
  '\ud800',
];

/** JSON that is nearly this intent, and is none: `count` of them, as the dice fall. */
export function mutations(intent: Intent, dice: Dice, count: number): string[] {
  const fields = Object.keys(intent);
  const made = new Set<string>();
  while (made.size < count) {
    const field = dice.pick(fields);
    const value = dice.pick(wrong);
    made.add(
      dice.pick([
        () => JSON.stringify({ ...intent, [field]: value }),
        () => JSON.stringify({ ...intent, [field]: [Object(intent)[field]] }),
        () => JSON.stringify({ ...intent, [field]: { value: Object(intent)[field] } }),
        () => JSON.stringify(intent).slice(0, Math.ceil(dice.between(1, JSON.stringify(intent).length))),
        () => JSON.stringify([intent]),
        () => JSON.stringify(JSON.stringify(intent)),
        () => `{"__proto__":${JSON.stringify(intent)}}`,
        () =>
          JSON.stringify(intent).replace(
            '"kind"',
            dice.pick(['"Kind"', '"k\\u0069nd "', '"KIND"', '"type"']),
          ),
        () =>
          JSON.stringify({
            ...intent,
            kind: `${intent.kind}${dice.pick([' ', '.', '\u0000', 'Now', '\u200b'])}`,
          }),
        () => JSON.stringify({ ...intent, kind: intent.kind.toUpperCase() }),
        () => encodeURIComponent(JSON.stringify(intent)),
        () => `${JSON.stringify(intent)}${JSON.stringify(intent)}`,
      ])(),
    );
  }
  return [...made];
}
