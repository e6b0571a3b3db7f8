import { z } from 'zod';
import type { HrisPerson } from '../../application/ports/index.js';
import { id, nameOf, text, told } from '../shared/fields.js';
import { firstPage } from '../shared/firstPage.js';
import type { LuccaClient } from './client.js';
import { type Position, readPositions, readTerms, type Term } from './positions.js';
import { readPages } from './readPages.js';

const employee = z.object({
  ...{ id, givenName: text, familyName: text, employeeNumber: text, status: text, email: text },
});

/** Three collections make one person: who, in which position, employed from when until when. */
export async function* readPeople(client: LuccaClient, base: string): AsyncGenerator<HrisPerson[]> {
  const url = `${base}/lucca-api`;
  const positions = yield* readPositions(client, url);
  const terms = yield* readTerms(client, url);
  for await (const { items } of readPages(client, `${url}/employees`, employee))
    yield items.map((one) => asPerson(one, positions.get(one.id), terms.get(one.id)));
}

/** The three collections are asked for their first page: each has a right of its own. */
export async function checkPeople(client: LuccaClient, base: string): Promise<void> {
  for (const name of ['employees', 'job-positions', 'employments'])
    await firstPage(readPages(client, `${base}/lucca-api/${name}`, z.unknown()));
}

const asPerson = (
  one: z.infer<typeof employee>,
  position: Position | undefined,
  term: Term | undefined,
): HrisPerson => ({
  ...{ key: one.id, employeeNumber: one.employeeNumber ?? null, email: one.email ?? null },
  name: nameOf(one.givenName, one.familyName),
  ...(position && {
    managerKey: position.managerKey,
    ...told('department', position.department),
    ...told('site', position.site),
  }),
  ...(term && { startsOn: term.startsOn, endsOn: term.endsOn }),
  // Who is to come is of the company already.
  active: one.status !== 'deactivated',
});
