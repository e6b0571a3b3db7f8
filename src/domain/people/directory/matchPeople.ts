import type { DirectoryRecord } from './facts.js';
import { otherKey, type Refusal } from './foundTwice.js';
import type { Heard } from './heard.js';
import type { KnownPerson } from './planSync.js';

const nobody = -1;
const growBy = 1_024;

/**
 * Whom each record is about: by what the directory itself calls them, by employee number, then by address. People are told one after
 * the other, and of each their place alone is held.
 */
export class Matches {
  readonly #keyed = new Places();
  readonly #numbered = new Places();
  readonly #addressed = new Places();
  /** Records whose address somebody has who has another number. */
  readonly #otherNumber = new Set<number>();
  readonly #heard: Heard;
  #people = 0;

  constructor(heard: Heard) {
    this.#heard = heard;
  }

  /** The records that somebody may be meant by, and their own place. */
  meet({ key, employeeNumber, email }: KnownPerson): {
    readonly person: number;
    readonly records: readonly number[];
  } {
    const { numbers, emails } = this.#heard;
    const person = this.#people;
    this.#people += 1;
    const [keyed, numbered, addressed] = [
      this.#heard.keyed(key),
      numbers.get(employeeNumber),
      emails.get(email),
    ];
    for (const place of keyed) this.#keyed.setFirst(place, person);
    for (const place of numbered) this.#numbered.setFirst(place, person);
    for (const place of addressed)
      if (
        this.#addressed.setFirst(place, person) &&
        isNumberedElse(this.#heard.records.at(place), employeeNumber)
      )
        this.#otherNumber.add(place);
    return { person, records: [...new Set([...keyed, ...numbered, ...addressed])] };
  }

  /** Null: somebody new. */
  personOf(place: number): number | null {
    const [keyed, numbered, addressed] = this.#found(place);
    const found = [keyed, numbered, addressed].find((one) => one !== nobody);
    return found ?? null;
  }

  /** The directory means somebody, or their number says so, and the number or the address is another's. */
  isTorn(place: number): boolean {
    const [keyed, numbered, addressed] = this.#found(place);
    if (keyed !== nobody) return [numbered, addressed].some((one) => one !== nobody && one !== keyed);
    if (addressed === nobody) return false;
    return numbered === nobody ? this.#otherNumber.has(place) : numbered !== addressed;
  }

  /** Of several records that mean one person, each with the first other. */
  foundAgain(places: Iterable<number>): ReadonlyMap<number, Refusal> {
    const { records } = this.#heard;
    const first = new Places();
    const several = new Map<number, number[]>();
    for (const place of places) {
      const person = this.personOf(place);
      if (person === null || first.setFirst(person, place)) continue;
      several.set(person, [...(several.get(person) ?? [first.at(person)]), place]);
    }
    const refused = new Map<number, Refusal>();
    for (const group of several.values()) {
      const same = group.map((place) => records.at(place));
      for (const [at, { key }] of same.entries()) {
        const other = otherKey(same, key);
        if (other !== null) refused.set(group[at] ?? 0, { key, why: 'samePerson', other });
      }
    }
    return refused;
  }

  #found(place: number): readonly [keyed: number, numbered: number, addressed: number] {
    return [this.#keyed.at(place), this.#numbered.at(place), this.#addressed.at(place)];
  }
}

/** The address is somebody's who has another number than it says. */
const isNumberedElse = ({ employeeNumber: said = null }: DirectoryRecord, number: string | null): boolean =>
  said !== null && number !== null && number !== said;

/** A place for each of very many, as bare numbers. */
class Places {
  #all = new Int32Array(0);

  at(index: number): number {
    return this.#all[index] ?? nobody;
  }

  /** Whoever comes first holds it: false for the others. */
  setFirst(index: number, place: number): boolean {
    if (this.at(index) !== nobody) return false;
    if (index >= this.#all.length) {
      const before = this.#all;
      this.#all = new Int32Array(Math.max(index + growBy, before.length * 2)).fill(nobody);
      this.#all.set(before);
    }
    this.#all[index] = place;
    return true;
  }
}
