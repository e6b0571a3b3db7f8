import { z } from 'zod';
import type { HrisPerson } from '../../application/ports/index.js';
import { changesAtMost, gather } from '../shared/changes.js';
import { text } from '../shared/fields.js';
import type { Send } from '../shared/http.js';
import { readAs } from '../shared/readAs.js';
import { perPage, readThose } from './readPeople.js';
import { byIds } from './unverified.js';

/** Its clock and ours may be apart. */
const apartMs = 3_600_000;

const action = z.object({ action: text });
type Told = Readonly<Record<string, z.infer<typeof action>>>;

/** By id; an empty list when nobody was changed. */
const changed = z.object({
  employees: z.union([
    z.record(z.string().regex(/^\d{1,20}$/u), action),
    z.array(z.never()).transform((): Told => ({})),
  ]),
});

/** Whom it tells to have changed are read by their ids. Whoever was deleted is nowhere any more. */
export async function readChanges(send: Send, base: string, since: Date): Promise<HrisPerson[] | null> {
  const from = new Date(since.getTime() - apartMs).toISOString().replace(/\.\d+Z$/u, 'Z');
  const url = `${base}/api/v1/employees/changed?${new URLSearchParams({ since: from })}`;
  const { employees } = readAs(changed, await send({ method: 'GET', url }));
  const told = Object.entries<Told[string]>(employees);
  if (told.length > changesAtMost) return null;
  const isGone = ([, one]: (typeof told)[number]) => one.action?.toLowerCase() === 'deleted';
  const ids = told.filter((one) => !isGone(one)).map(([key]) => key);
  const people: HrisPerson[] = told.filter(isGone).map(([key]) => ({ key, active: false }));
  for (let at = 0; at < ids.length; at += perPage) {
    const some = await gather(readThose(send, base, byIds(ids.slice(at, at + perPage))));
    if (some === null) return null;
    // An HRIS that does not know this filter answers with everybody.
    people.push(...some.filter(({ key }) => ids.includes(key)));
  }
  return people;
}
