import {
  changedFacts,
  type DirectoryFacts,
  type DirectoryRecord,
  type FactField,
  factsAfter,
} from './facts.js';
import { foundTwice, type Refusal } from './foundTwice.js';
import { groupBy } from './groupBy.js';
import { type MatchedRecord, matchPeople } from './matchPeople.js';

/** Somebody we know. `facts`: what a directory has told before; null of whom none has. */
export interface KnownPerson {
  readonly id: string;
  readonly employeeNumber: string | null;
  readonly email: string | null;
  readonly facts: DirectoryFacts | null;
  /** They have left, and not all that was theirs was passed on: a process died. */
  readonly leaving?: boolean;
  /** Another directory tells of them, and it alone. */
  readonly isOthers?: boolean;
  /** A file or an admin told of them. This directory may take them over; its silence says nothing. */
  readonly isFromElsewhere?: boolean;
  /** As this directory called them, where it calls people by something. */
  readonly key?: string;
}

/** `full`: who is not in it has left. `delta`: of others it says nothing. */
export type SyncMode = 'full' | 'delta';

export interface SyncOptions {
  readonly mode: SyncMode;
  /** `YYYY-MM-DD`, on the company's clock. */
  readonly today: string;
  /** When more than so many of a hundred would leave, nothing is done. */
  readonly leaveAtMost: number;
  /** Whom lines that cannot be read are about: they do not leave. */
  readonly mentioned?: readonly Partial<Pick<KnownPerson, 'employeeNumber' | 'email' | 'key'>>[];
}

/** What becomes of somebody. `key`: of the record; null for whoever is in none. */
export interface Planned {
  readonly key: string | null;
  /** Null for somebody new. */
  readonly personId: string | null;
  readonly fields: readonly FactField[];
  readonly facts: DirectoryFacts;
}

export interface SyncPlan {
  readonly added: readonly Planned[];
  readonly changed: readonly Planned[];
  readonly leaving: readonly Planned[];
  readonly broughtBack: readonly Planned[];
  readonly unchanged: readonly Planned[];
  /** Who has left already, and was never here. */
  readonly past: readonly Planned[];
  readonly refused: readonly Refusal[];
  /** Too many would leave, `of` those who are here. */
  readonly stopped: { readonly leaving: number; readonly of: number } | null;
}

/** When more would leave, of a hundred, the file is seldom what it was taken for. */
export const defaultLeaveAtMost = 20;

/** What a directory's records would change. In whatever order they come, and whether or not some came before. */
export function planSync(
  known: readonly KnownPerson[],
  records: readonly DirectoryRecord[],
  { mode, today, leaveAtMost, mentioned = [] }: SyncOptions,
): SyncPlan {
  const twice = foundTwice(records);
  const { matched, refused } = matchPeople(known, twice.once);
  const all = matched.map((one) => plan(one, today));
  const isNameless = ({ kind, plan: { facts } }: (typeof all)[number]) => kind === 'added' && !facts.name;
  const planned = all.filter((one) => !isNameless(one));
  const nameless = all
    .filter(isNameless)
    .map(({ plan: { key } }): Refusal => ({ key: key ?? '', why: 'noName', other: null }));
  const of = (kind: Kind) => planned.filter((one) => one.kind === kind).map(({ plan: whole }) => whole);
  const spoken = [...records, ...mentioned];
  const absent = mode === 'full' ? absentFrom(known, spoken, matched) : [];
  const leaving = [...of('leaving'), ...absent];
  const here = known.filter((one) => isIts(one) && (one.facts?.active || one.leaving)).length;
  const isTooMany = leaving.length * 100 > leaveAtMost * here;
  return {
    ...{ added: of('added'), changed: of('changed'), broughtBack: of('broughtBack') },
    ...{ leaving, unchanged: of('unchanged'), past: of('past') },
    refused: [...twice.refused, ...refused, ...nameless],
    stopped: isTooMany ? { leaving: leaving.length, of: here } : null,
  };
}

/** Whether it is the directory that tells of them. */
const isIts = ({ isOthers, isFromElsewhere }: KnownPerson): boolean => !isOthers && !isFromElsewhere;

type Kind = 'added' | 'changed' | 'leaving' | 'broughtBack' | 'unchanged' | 'past';

function plan({ record, person }: MatchedRecord, today: string): { kind: Kind; plan: Planned } {
  const before = person?.facts ?? null;
  const after = factsAfter(before, record, today);
  const fields = changedFacts(before, after);
  // Of a large company nearly nobody has changed: what is held of them already is not held twice.
  const facts = before && fields.length === 0 ? before : after;
  const planned = { key: record.key, personId: person?.id ?? null, fields, facts };
  const kind = (): Kind => {
    if (!person) return facts.active ? 'added' : 'past';
    if (!facts.active) return before && !before.active && !person.leaving ? silent(fields) : 'leaving';
    if (before && !before.active) return 'broughtBack';
    const isNews = person.isFromElsewhere || (person.key !== undefined && person.key !== record.key);
    return before && !isNews ? silent(fields) : 'changed';
  };
  return { kind: kind(), plan: planned };
}

const silent = (fields: readonly FactField[]): Kind => (fields.length > 0 ? 'changed' : 'unchanged');

/** Whom the directory told of before, and not any more. */
function absentFrom(
  known: readonly KnownPerson[],
  spoken: readonly Partial<Pick<KnownPerson, 'employeeNumber' | 'email' | 'key'>>[],
  matched: readonly MatchedRecord[],
): Planned[] {
  const there = new Set(matched.map(({ person }) => person?.id));
  const numbers = groupBy(spoken, ({ employeeNumber }) => employeeNumber);
  const emails = groupBy(spoken, ({ email }) => email);
  const keys = groupBy(spoken, ({ key }) => key);
  return known.filter(isIts).flatMap(({ id, employeeNumber, email, key, facts, leaving }): Planned[] => {
    const isNamed = numbers.has(employeeNumber ?? '') || emails.has(email ?? '') || keys.has(key ?? '');
    const isSpokenOf = there.has(id) || isNamed;
    if (!facts || isSpokenOf || !(facts.active || leaving)) return [];
    return [{ key: null, personId: id, fields: ['active'], facts: { ...facts, active: false } }];
  });
}
