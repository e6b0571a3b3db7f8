import type { DirectoryRecord } from './facts.js';
import { Groups } from './groupBy.js';
import { Packed } from './packed.js';

/** All that a directory says, and what each record is found by. A record is told by its place, and made when it is looked at. */
export class Heard {
  readonly records = new Packed<DirectoryRecord>();
  readonly numbers = new Groups<number>();
  readonly emails = new Groups<number>();
  #keys: Groups<number> | null = null;

  /** Gives its place. */
  add(record: DirectoryRecord): number {
    const place = this.records.add(record);
    this.numbers.add(record.employeeNumber, place);
    this.emails.add(record.email, place);
    this.#keys?.add(record.key, place);
    return place;
  }

  /** By what the directory itself calls people. A file calls them by their lines, which nobody asks for: then no table is made. */
  keyed(key: string | undefined): readonly number[] {
    if (!key) return [];
    this.#keys ??= this.#byKey();
    return this.#keys.get(key);
  }

  #byKey(): Groups<number> {
    const keys = new Groups<number>();
    let place = 0;
    for (const { key } of this.records) {
      keys.add(key, place);
      place += 1;
    }
    return keys;
  }
}
