import { z } from 'zod';
import { HrisError, type HrisPerson } from '../../application/ports/index.js';
import { day, id, nameOf, text } from '../shared/fields.js';
import type { Send } from '../shared/http.js';
import { followPages } from '../shared/nextPage.js';
import { readAs } from '../shared/readAs.js';
import { moreFields } from './unverified.js';

export const perPage = 100;
type Filter = Readonly<Record<string, string>>;
const fields = ['workEmail', 'hireDate', 'departmentName', 'locationName', 'reportsToId'] as const;

const employee = z.object({
  ...{ employeeId: id, firstName: text, lastName: text, preferredName: text, status: text },
  ...{ workEmail: text, departmentName: text, locationName: text, employeeNumber: text, hireDate: day },
  reportsToId: id.nullish().catch(null),
  /** Fields that the key may not see: empty they say nothing. */
  _restrictedFields: z.array(z.string()).nullish().catch(null),
});

const page = z.object({
  data: z.array(employee),
  _links: z.object({ next: z.object({ href: z.string() }).nullish() }).nullish(),
});

/** Those who are here: whoever is not among them any more has left. */
export const readPeople = (send: Send, base: string): AsyncGenerator<HrisPerson[]> =>
  readThose(send, base, { 'filter[status]': 'active' });

/** Those whom a filter lets through. */
export async function* readThose(send: Send, base: string, filter: Filter): AsyncGenerator<HrisPerson[]> {
  const isNumbered = await asks(send, base, moreFields);
  const first = addressOf(base, filter, isNumbered ? moreFields : []);
  yield* followPages(first, async (url) => {
    const { data, _links } = readAs(page, await send({ method: 'GET', url }));
    return { page: data.map((one) => asPerson(one, isNumbered)), next: _links?.next?.href ?? null };
  });
}

function addressOf(base: string, filter: Filter, more: readonly string[], limit = perPage): string {
  const asked = { fields: [...fields, ...more].join(','), ...filter };
  return `${base}/api/v1/employees?${new URLSearchParams({ ...asked, 'page[limit]': String(limit) })}`;
}

/** Whether it knows those fields too. */
async function asks(send: Send, base: string, more: readonly string[]): Promise<boolean> {
  try {
    readAs(
      page,
      await send({ method: 'GET', url: addressOf(base, { 'filter[status]': 'active' }, more, 1) }),
    );
    return true;
  } catch (error) {
    if (error instanceof HrisError && error.status === 400) return false;
    throw error;
  }
}

function asPerson(one: z.infer<typeof employee>, isNumbered: boolean): HrisPerson {
  const hidden = one._restrictedFields ?? [];
  const seen = <Field extends keyof HrisPerson>(field: Field, from: string, value: HrisPerson[Field]) =>
    hidden.includes(from) ? {} : { [field]: value ?? null };
  return {
    ...{ key: one.employeeId, name: nameOf(one.preferredName ?? one.firstName, one.lastName) },
    ...seen('email', 'workEmail', one.workEmail),
    ...seen('managerKey', 'reportsToId', one.reportsToId),
    ...seen('site', 'locationName', one.locationName),
    ...seen('department', 'departmentName', one.departmentName),
    ...seen('startsOn', 'hireDate', one.hireDate),
    ...(isNumbered && seen('employeeNumber', 'employeeNumber', one.employeeNumber)),
    active: one.status === null || one.status === undefined || one.status.toLowerCase() === 'active',
  };
}
