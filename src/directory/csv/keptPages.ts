import type { KeptLine } from './keptLine.js';

/** So many lines are made at a time. */
const perPage = 200;

/** Very many lines, as pages of JSON: as lists of cells they would be many times as much memory. */
export class KeptPages {
  readonly #pages: string[] = [];
  #last: KeptLine[] = [];

  get count(): number {
    return this.#pages.length * perPage + this.#last.length;
  }

  add(line: KeptLine): void {
    if (this.#last.push(line) < perPage) return;
    this.#pages.push(JSON.stringify(this.#last));
    this.#last = [];
  }

  /** A page in a line of its own, below what stands `above` them. */
  textBelow(above: string): string {
    const last = this.#last.length > 0 ? [JSON.stringify(this.#last)] : [];
    return [above, ...this.#pages, ...last].join('\n');
  }
}

/** Page by page, as they stand after a place in a text. All of a large company at once would be much. */
export function* pagesAfter(text: string, first: number): Generator<readonly KeptLine[]> {
  let end = first;
  while (end >= 0) {
    const next = text.indexOf('\n', end + 1);
    yield JSON.parse(text.slice(end + 1, next < 0 ? undefined : next));
    end = next;
  }
}
