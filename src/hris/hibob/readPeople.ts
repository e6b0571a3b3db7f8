import { z } from 'zod';
import type { HrisPerson } from '../../application/ports/index.js';
import { id, nameOf, text, told } from '../shared/fields.js';
import type { Send } from '../shared/http.js';
import { readAs } from '../shared/readAs.js';
import { fields } from './unverified.js';

const atOnce = 500;

const work = z.object({
  ...{ site: text, department: text, employeeIdInCompany: z.union([text, z.number().transform(String)]) },
  reportsTo: z.object({ id }).nullish().catch(null),
});

const found = z.object({
  employees: z.array(
    z.object({ id, firstName: text, surname: text, email: text, work: work.nullish().catch(null) }),
  ),
});

/** Those who are here: whoever is not among them any more has left. */
export async function* readPeople(send: Send, base: string): AsyncGenerator<HrisPerson[]> {
  const body = JSON.stringify({ fields, showInactive: false, humanReadable: 'REPLACE' });
  const answer = await send({ method: 'POST', url: `${base}/people/search`, body, repeats: true });
  const { employees } = readAs(found, answer);
  for (let from = 0; from < employees.length; from += atOnce)
    yield employees.slice(from, from + atOnce).map(asPerson);
}

const asPerson = (one: z.infer<typeof found>['employees'][number]): HrisPerson => ({
  ...{ key: one.id, name: nameOf(one.firstName, one.surname), email: one.email ?? null },
  ...(one.work && {
    ...told('employeeNumber', one.work.employeeIdInCompany),
    ...{ site: one.work.site ?? null, department: one.work.department ?? null },
    managerKey: one.work.reportsTo?.id ?? null,
  }),
  active: true,
});
