import { z } from 'zod';
import type { HrisPerson } from '../../application/ports/index.js';
import { day, id, nameOf, text } from '../shared/fields.js';
import type { Send } from '../shared/http.js';
import { readAs } from '../shared/readAs.js';
import { leftStatus, updatedSince } from './unverified.js';

const perPage = 100;

/** Nothing else is asked for. */
const attributes = [
  ...['id', 'first_name', 'last_name', 'email', 'status', 'supervisor', 'office', 'department'],
  ...['hire_date', 'termination_date'],
];

const told = <Value extends z.ZodType>(value: Value) =>
  z
    .object({ value: value.nullish().catch(null) })
    .nullish()
    .catch(null);
const named = z.object({ attributes: z.object({ name: text }) });
const linked = z.object({ attributes: z.object({ id: z.object({ value: id }) }) });

const employee = z.object({
  attributes: z.object({
    id: z.object({ value: id }),
    ...{ first_name: told(text), last_name: told(text), email: told(text), status: told(text) },
    ...{ supervisor: told(linked), office: told(named), department: told(named) },
    ...{ hire_date: told(day), termination_date: told(day) },
  }),
});

const page = z.object({
  success: z.literal(true),
  metadata: z.object({ total_elements: z.number().int().nonnegative() }),
  data: z.array(employee),
});

/** Everybody; with `since`, those who were changed since. */
export async function* readPeople(send: Send, base: string, since?: Date): AsyncGenerator<HrisPerson[]> {
  const changed = since ? { updated_since: updatedSince(since) } : {};
  for (let offset = 0; ; offset += perPage) {
    const query = new URLSearchParams({ limit: String(perPage), offset: String(offset), ...changed });
    for (const attribute of attributes) query.append('attributes[]', attribute);
    const answer = await send({ method: 'GET', url: `${base}/company/employees?${query}` });
    const { data, metadata } = readAs(page, answer);
    yield data.map(asPerson);
    if (data.length === 0 || offset + perPage >= metadata.total_elements) return;
  }
}

const asPerson = ({ attributes: one }: z.infer<typeof employee>): HrisPerson => ({
  ...{ key: one.id.value, name: nameOf(one.first_name?.value, one.last_name?.value) },
  email: one.email?.value ?? null,
  managerKey: one.supervisor?.value?.attributes.id.value ?? null,
  site: one.office?.value?.attributes.name ?? null,
  department: one.department?.value?.attributes.name ?? null,
  startsOn: one.hire_date?.value ?? null,
  endsOn: one.termination_date?.value ?? null,
  active: one.status?.value !== leftStatus,
});
