import type { DirectoryRecord } from './facts.js';
import { groupBy } from './groupBy.js';

/** Why nothing is done of a record. */
export interface Refusal {
  readonly key: string;
  readonly why: 'sameNumber' | 'sameEmail' | 'samePerson' | 'emailOfAnother' | 'otherDirectory' | 'noName';
  /** The record that it contradicts. */
  readonly other: string | null;
}

/** Two records that claim one number or one address: nobody can tell which is right, so both are refused. */
export function foundTwice(records: readonly DirectoryRecord[]): {
  readonly once: readonly DirectoryRecord[];
  readonly refused: readonly Refusal[];
} {
  const numbers = groupBy(records, ({ employeeNumber }) => employeeNumber);
  const emails = groupBy(records, ({ email }) => email);
  const refused = records.flatMap((record): Refusal[] => {
    const { key, employeeNumber, email } = record;
    const byNumber = otherIn(numbers, employeeNumber, key);
    if (byNumber !== null) return [{ key, why: 'sameNumber', other: byNumber }];
    const byEmail = otherIn(emails, email, key);
    return byEmail === null ? [] : [{ key, why: 'sameEmail', other: byEmail }];
  });
  const out = new Set(refused.map(({ key }) => key));
  return { once: records.filter(({ key }) => !out.has(key)), refused };
}

/** The first other by its own name, whatever came first. */
const otherIn = (
  groups: ReturnType<typeof groupBy<DirectoryRecord>>,
  value: string | null | undefined,
  key: string,
): string | null => otherKey(groups.get(value ?? ''), key);

/** Null when no other record is among them. */
export const otherKey = (records: readonly DirectoryRecord[] = [], key: string): string | null =>
  records
    .map((record) => record.key)
    .filter((one) => one !== key)
    .sort()[0] ?? null;
