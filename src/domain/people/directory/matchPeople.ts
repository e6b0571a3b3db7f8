import type { DirectoryRecord } from './facts.js';
import type { Refusal } from './foundTwice.js';
import type { KnownPerson } from './planSync.js';

export interface MatchedRecord {
  readonly record: DirectoryRecord;
  /** Null: somebody new. */
  readonly person: KnownPerson | null;
}

/** Whom each record is about: by employee number first, then by address. In doubt it is nobody, and the record is refused. */
export function matchPeople(
  known: readonly KnownPerson[],
  records: readonly DirectoryRecord[],
): { readonly matched: readonly MatchedRecord[]; readonly refused: readonly Refusal[] } {
  const byNumber = new Map(known.map((one) => [one.employeeNumber ?? '', one]));
  const byEmail = new Map(known.map((one) => [one.email ?? '', one]));
  const found = records.map((record) => {
    const numbered = byNumber.get(record.employeeNumber || '?') ?? null;
    const addressed = byEmail.get(record.email || '?') ?? null;
    return { record, person: numbered ?? addressed, isTorn: isTorn(record, numbered, addressed) };
  });
  const of = new Map<string, string[]>();
  for (const { record, person } of found)
    if (person) of.set(person.id, [...(of.get(person.id) ?? []), record.key]);
  const matched: MatchedRecord[] = [];
  const refused: Refusal[] = [];
  for (const { record, person, isTorn: torn } of found) {
    const others = (of.get(person?.id ?? '') ?? []).filter((key) => key !== record.key).sort();
    const { key } = record;
    if (others.length > 0) refused.push({ key, why: 'samePerson', other: others[0] ?? null });
    else if (torn) refused.push({ key, why: 'emailOfAnother', other: null });
    else matched.push({ record, person });
  }
  return { matched, refused };
}

/** The number says one person, and the address another. */
function isTorn(
  { employeeNumber }: DirectoryRecord,
  numbered: KnownPerson | null,
  addressed: KnownPerson | null,
): boolean {
  if (!addressed) return false;
  if (numbered) return numbered.id !== addressed.id;
  const isNumbered = employeeNumber !== undefined && employeeNumber !== null;
  return isNumbered && addressed.employeeNumber !== null && addressed.employeeNumber !== employeeNumber;
}
