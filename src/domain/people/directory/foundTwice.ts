import type { DirectoryRecord } from './facts.js';

/** Why nothing is done of a record. */
export interface Refusal {
  readonly key: string;
  readonly why: 'sameNumber' | 'sameEmail' | 'samePerson' | 'emailOfAnother' | 'noName';
  /** The record that it contradicts. */
  readonly other: string | null;
}

/** Two records that claim one number or one address: nobody can tell which is right, so both are refused. */
export function foundTwice(records: readonly DirectoryRecord[]): {
  readonly once: readonly DirectoryRecord[];
  readonly refused: readonly Refusal[];
} {
  const numbers = groups(records, ({ employeeNumber }) => employeeNumber);
  const emails = groups(records, ({ email }) => email);
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

type Groups = ReadonlyMap<string, readonly string[]>;

function groups(
  records: readonly DirectoryRecord[],
  of: (record: DirectoryRecord) => string | null | undefined,
): Groups {
  const all = new Map<string, string[]>();
  for (const record of records) {
    const value = of(record);
    if (value) all.set(value, [...(all.get(value) ?? []), record.key]);
  }
  return all;
}

/** The first other by its own name, whatever came first. */
const otherIn = (all: Groups, value: string | null | undefined, key: string): string | null =>
  [...(all.get(value ?? '') ?? [])].filter((one) => one !== key).sort()[0] ?? null;
