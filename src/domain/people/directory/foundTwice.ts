import type { DirectoryRecord } from './facts.js';
import type { Heard } from './heard.js';

/** Why nothing is done of a record. */
export interface Refusal {
  readonly key: string;
  readonly why: 'sameNumber' | 'sameEmail' | 'samePerson' | 'emailOfAnother' | 'otherDirectory' | 'noName';
  /** The record that it contradicts. */
  readonly other: string | null;
}

/**
 * Two records that claim one number or one address: nobody can tell which is right, so both are refused. By the place of each.
 * `out`: those, and what else goes by their key.
 */
export function foundTwice(heard: Heard): {
  readonly refused: ReadonlyMap<number, Refusal>;
  readonly out: ReadonlySet<number>;
} {
  const { records, numbers, emails } = heard;
  const refused = new Map<number, Refusal>();
  for (const [groups, why] of [
    [numbers, 'sameNumber'],
    [emails, 'sameEmail'],
  ] as const)
    for (const places of groups.shared()) {
      // Each is unpacked once: a whole company may stand under one address.
      const named = places.map((place) => records.at(place).key);
      const [first = null, second = null] = [...new Set(named)].sort();
      for (const [at, place] of places.entries()) {
        const key = named[at] ?? '';
        const other = key === first ? second : first;
        if (other !== null && !refused.has(place)) refused.set(place, { key, why, other });
      }
    }
  const claimed = new Set([...refused.values()].map(({ key }) => key));
  return { refused, out: new Set([...claimed].flatMap((key) => heard.keyed(key))) };
}

/** The first other by its own name, whatever came first. Null when no other record is among them. */
export const otherKey = (records: readonly DirectoryRecord[], key: string): string | null =>
  records
    .map((record) => record.key)
    .filter((one) => one !== key)
    .sort()[0] ?? null;
