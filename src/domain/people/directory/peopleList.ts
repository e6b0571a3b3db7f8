import type { DirectoryRecord, FactField } from './facts.js';

/** A line of which nothing is done, and why. `about`: whom it may be about. */
export interface BadLine {
  readonly line: number;
  readonly problems: readonly {
    readonly field: FactField | 'key' | 'status' | 'action';
    readonly code: 'missing' | 'unreadable';
  }[];
  readonly about: { readonly employeeNumber: string | null; readonly email: string | null };
}

/** What a file says of people. */
export interface PeopleList {
  /** Each under the number of its line. They are read anew each time that somebody goes through them. */
  readonly records: Iterable<DirectoryRecord>;
  readonly refused: readonly BadLine[];
  /** It says of each line what is to be done: it is no list of everybody. */
  readonly hasActions: boolean;
}
