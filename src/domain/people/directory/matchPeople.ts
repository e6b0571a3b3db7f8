import type { DirectoryRecord } from './facts.js';
import { otherKey, type Refusal } from './foundTwice.js';
import { groupBy } from './groupBy.js';
import type { KnownPerson } from './planSync.js';

export interface MatchedRecord {
  readonly record: DirectoryRecord;
  /** Null: somebody new. */
  readonly person: KnownPerson | null;
}

/**
 * Whom each record is about: by what the directory itself calls them, by employee number, then by address. In doubt it is nobody,
 * and the record is refused.
 */
export function matchPeople(
  known: readonly KnownPerson[],
  records: readonly DirectoryRecord[],
): { readonly matched: readonly MatchedRecord[]; readonly refused: readonly Refusal[] } {
  const byNumber = groupBy(known, (one) => one.employeeNumber);
  const byEmail = groupBy(known, (one) => one.email);
  const byKey = groupBy(known, (one) => one.key);
  const found = records.map((record) => {
    const [numbered = null] = byNumber.get(record.employeeNumber ?? '') ?? [];
    const [addressed = null] = byEmail.get(record.email ?? '') ?? [];
    const [keyed = null] = byKey.get(record.key) ?? [];
    const isTorn = keyed ? isOther(keyed, numbered, addressed) : isTornBetween(record, numbered, addressed);
    return { record, person: keyed ?? numbered ?? addressed, isTorn };
  });
  const byPerson = groupBy(found, ({ person }) => person?.id);
  const matched: MatchedRecord[] = [];
  const refused: Refusal[] = [];
  for (const { record, person, isTorn: torn } of found) {
    const { key } = record;
    const same = byPerson.get(person?.id ?? '')?.map((one) => one.record);
    const other = otherKey(same, key);
    if (other !== null) refused.push({ key, why: 'samePerson', other });
    else if (person?.isOthers) refused.push({ key, why: 'otherDirectory', other: null });
    else if (torn) refused.push({ key, why: 'emailOfAnother', other: null });
    else matched.push({ record, person });
  }
  return { matched, refused };
}

/** The directory means somebody, and their number or address is another's. */
const isOther = ({ id }: KnownPerson, ...found: readonly (KnownPerson | null)[]): boolean =>
  found.some((one) => one !== null && one.id !== id);

/** The number says one person, and the address another. */
function isTornBetween(
  { employeeNumber }: DirectoryRecord,
  numbered: KnownPerson | null,
  addressed: KnownPerson | null,
): boolean {
  if (!addressed) return false;
  if (numbered) return numbered.id !== addressed.id;
  const isNumbered = employeeNumber !== undefined && employeeNumber !== null;
  return isNumbered && addressed.employeeNumber !== null && addressed.employeeNumber !== employeeNumber;
}
