import type { HrisPerson } from '../../application/ports/index.js';

/** When more have changed, everybody is read as soon. */
export const changesAtMost = 500;

/** Those of some pages together; null when they are too many. */
export async function gather(pages: AsyncIterable<readonly HrisPerson[]>): Promise<HrisPerson[] | null> {
  const people: HrisPerson[] = [];
  for await (const page of pages) {
    people.push(...page);
    if (people.length > changesAtMost) return null;
  }
  return people;
}

/** Of an HRIS that offers no way to ask for what has changed. */
export const noChanges = async (): Promise<null> => null;
