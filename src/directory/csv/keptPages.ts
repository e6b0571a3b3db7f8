import type { KeptLine } from './keptLine.js';

/** So many lines are made at a time. */
const perPage = 200;

/** Very many lines, as pages of JSON: as lists of cells they would be many times as much memory. */
export class KeptPages {
  readonly #pages: string[] = [];
  /** Each as its JSON: lists would live long enough to count as old. */
  #last: string[] = [];

  get count(): number {
    return this.#pages.length * perPage + this.#last.length;
  }

  add(line: KeptLine): void {
    if (this.#last.push(JSON.stringify(line)) < perPage) return;
    this.#pages.push(pageOf(this.#last));
    this.#last = [];
  }

  /** None of them has a line end. */
  all(): string[] {
    return this.#last.length > 0 ? [...this.#pages, pageOf(this.#last)] : this.#pages;
  }
}

const pageOf = (lines: readonly string[]): string => `[${lines.join(',')}]`;

/** One after the other: all of a large company at once would be much. */
export function* openPages(pages: readonly string[]): Generator<readonly KeptLine[]> {
  for (const page of pages) yield JSON.parse(page);
}
