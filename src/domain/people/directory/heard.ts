import type { DirectoryRecord } from './facts.js';
import { Groups } from './groupBy.js';
import { Packed } from './packed.js';

/** All that a directory says, and what each record is found by. A record is told by its place, and made when it is looked at. */
export class Heard {
  readonly records = new Packed<DirectoryRecord>();
  readonly numbers = new Groups<number>();
  readonly emails = new Groups<number>();
  readonly keys = new Groups<number>();

  /** Gives its place. */
  add(record: DirectoryRecord): number {
    const place = this.records.add(record);
    this.numbers.add(record.employeeNumber, place);
    this.emails.add(record.email, place);
    this.keys.add(record.key, place);
    return place;
  }
}
