import {
  changedFacts,
  type DirectoryFacts,
  type DirectoryRecord,
  type FactField,
  factsAfter,
} from './facts.js';
import { foundTwice, type Refusal } from './foundTwice.js';
import { Heard } from './heard.js';
import { type Lot, lotOf } from './lot.js';
import { Matches } from './matchPeople.js';
import { Packed } from './packed.js';

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
  readonly added: Lot<Planned>;
  readonly changed: Lot<Planned>;
  readonly leaving: Lot<Planned>;
  readonly broughtBack: Lot<Planned>;
  /** So many. Of a large company that is nearly everybody. */
  readonly unchanged: number;
  /** Who has left already, and was never here. */
  readonly past: Lot<Planned>;
  readonly refused: readonly Refusal[];
  /** Too many would leave, `of` those who are here. */
  readonly stopped: { readonly leaving: number; readonly of: number } | null;
}

/** When more would leave, of a hundred, the file is seldom what it was taken for. */
export const defaultLeaveAtMost = 20;

/**
 * What a directory's records would change. First every record is heard, then everybody who is known is met, one after the other,
 * in whatever order. Of none is more held than what becomes of them, and what tells them apart.
 */
export class Planning {
  readonly #options: SyncOptions;
  readonly #heard = new Heard();
  readonly #matches = new Matches(this.#heard);
  /** What would become of each record's person if they were new. */
  readonly #asNew: ('added' | 'past' | 'noName')[] = [];
  readonly #plans = new Packed<Planned>();
  /** By the place of a record: what would become of those whom it may mean, where that is anything. */
  readonly #met = new Map<number, Met[]>();
  /** Places of plans. */
  readonly #absent: number[] = [];
  readonly #mentioned: readonly ReadonlySet<string | null | undefined>[];
  #here = 0;

  constructor(options: SyncOptions) {
    this.#options = options;
    const { mentioned = [] } = options;
    this.#mentioned = (['employeeNumber', 'email', 'key'] as const).map(
      (field) => new Set(mentioned.map((one) => one[field]).filter(Boolean)),
    );
  }

  hear(record: DirectoryRecord): void {
    this.#heard.add(record);
    const { kind, plan } = planFor(record, null, this.#options.today);
    const isNameless = kind === 'added' && !plan.facts.name;
    this.#asNew.push(isNameless ? 'noName' : kind === 'added' ? 'added' : 'past');
  }

  /** Everybody is heard by then. */
  meet(known: KnownPerson): void {
    const { facts, leaving } = known;
    const isHere = isIts(known) && facts !== null && (facts.active || leaving === true);
    if (isHere) this.#here += 1;
    const { person, records } = this.#matches.meet(known);
    for (const place of records) this.#compare(place, known, person);
    if (!isHere || this.#options.mode !== 'full' || records.length > 0 || this.#isMentioned(known)) return;
    const left = { key: null, personId: known.id, fields: ['active'] as const };
    this.#absent.push(this.#plans.add({ ...left, facts: { ...facts, active: false } }));
  }

  /** Everybody is met by then. */
  end(): SyncPlan {
    const [{ records }, plans, { today }] = [this.#heard, this.#plans, this.#options];
    const { refused, ...places } = this.#ends();
    const planned = (all: readonly number[]) => planLot(plans, all);
    const leaving = [...places.leaving, ...this.#absent];
    const asNew = (all: readonly number[]) => newLot(records, all, today);
    const isTooMany = leaving.length * 100 > this.#options.leaveAtMost * this.#here;
    return {
      ...{ added: asNew(places.added), past: asNew(places.past), unchanged: places.unchanged.length },
      ...{ changed: planned(places.changed), broughtBack: planned(places.broughtBack) },
      ...{ leaving: planned(leaving), refused },
      stopped: isTooMany ? { leaving: leaving.length, of: this.#here } : null,
    };
  }

  #isMentioned({ employeeNumber, email, key }: KnownPerson): boolean {
    return [employeeNumber, email, key].some((value, at) => this.#mentioned[at]?.has(value));
  }

  /** What becomes of somebody if it is they whom the record means. */
  #compare(place: number, known: KnownPerson, person: number): void {
    const { kind, plan } = planFor(this.#heard.records.at(place), known, this.#options.today);
    if (kind === 'unchanged' && !known.isOthers) return;
    const met = known.isOthers
      ? ({ person, kind: 'otherDirectory' } as const)
      : { person, kind, plan: this.#plans.add(plan) };
    this.#met.set(place, [...(this.#met.get(place) ?? []), met]);
  }

  /** Places of plans by what becomes of their people; of those who are new, places of their records. */
  #ends(): Record<Kind, readonly number[]> & { readonly refused: readonly Refusal[] } {
    const { records } = this.#heard;
    const twice = foundTwice(this.#heard);
    const once = [...this.#asNew.keys()].filter((place) => !twice.out.has(place));
    const again = this.#matches.foundAgain(once);
    const ends: Record<Kind, number[]> = {
      ...{ added: [], changed: [], leaving: [], broughtBack: [], unchanged: [], past: [] },
    };
    const [refused, nameless]: [Refusal[], Refusal[]] = [[], []];
    const refuse = (place: number, why: Refusal['why']) =>
      (why === 'noName' ? nameless : refused).push({ key: records.at(place).key, why, other: null });
    for (const place of once) {
      const person = this.#matches.personOf(place);
      const met = this.#met.get(place)?.find((one) => one.person === person);
      const same = again.get(place);
      if (same) refused.push(same);
      else if (met?.kind === 'otherDirectory') refuse(place, 'otherDirectory');
      else if (this.#matches.isTorn(place)) refuse(place, 'emailOfAnother');
      else if (met) ends[met.kind].push(met.plan);
      else if (person !== null) ends.unchanged.push(place);
      else {
        const kind = this.#asNew[place] ?? 'past';
        if (kind === 'noName') refuse(place, kind);
        else ends[kind].push(place);
      }
    }
    return { ...ends, refused: [...inOrder(twice.refused), ...refused, ...nameless] };
  }
}

// A lot holds what its own function was given, and nothing else of all that was heard. An empty one holds nothing.

const planLot = (plans: Packed<Planned>, places: readonly number[]): Lot<Planned> =>
  places.length === 0 ? [] : lotOf(places, (place) => plans.at(place));

/** Those who would be new are planned from their records, when they are looked at. */
const newLot = (records: Packed<DirectoryRecord>, places: readonly number[], today: string): Lot<Planned> =>
  places.length === 0 ? [] : lotOf(places, (place) => planFor(records.at(place), null, today).plan);

/** Somebody whom a record may mean. `plan`: the place of what becomes of them then. */
type Met =
  | { readonly person: number; readonly kind: 'otherDirectory' }
  | { readonly person: number; readonly kind: Kind; readonly plan: number };

const inOrder = (refused: ReadonlyMap<number, Refusal>): Refusal[] =>
  [...refused].sort(([one], [other]) => one - other).map(([, refusal]) => refusal);

/** Whether it is the directory that tells of them. */
const isIts = ({ isOthers, isFromElsewhere }: KnownPerson): boolean => !isOthers && !isFromElsewhere;

type Kind = 'added' | 'changed' | 'leaving' | 'broughtBack' | 'unchanged' | 'past';

function planFor(
  record: DirectoryRecord,
  person: KnownPerson | null,
  today: string,
): { readonly kind: Kind; readonly plan: Planned } {
  const before = person?.facts ?? null;
  const facts = factsAfter(before, record, today);
  const fields = changedFacts(before, facts);
  const kind = (): Kind => {
    if (!person) return facts.active ? 'added' : 'past';
    if (!facts.active) return before && !before.active && !person.leaving ? silent(fields) : 'leaving';
    if (before && !before.active) return 'broughtBack';
    const isNews = person.isFromElsewhere || (person.key !== undefined && person.key !== record.key);
    return before && !isNews ? silent(fields) : 'changed';
  };
  return { kind: kind(), plan: { key: record.key, personId: person?.id ?? null, fields, facts } };
}

const silent = (fields: readonly FactField[]): Kind => (fields.length > 0 ? 'changed' : 'unchanged');
