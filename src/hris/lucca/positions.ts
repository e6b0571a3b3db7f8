import { z } from 'zod';
import { day, id, text } from '../shared/fields.js';
import type { LuccaClient } from './client.js';
import { type Embedded, readPages } from './readPages.js';
import { embedded as types } from './unverified.js';

const link = z.object({ id }).nullish();

const position = z.object({
  employee: z.object({ id }),
  ...{ status: text, startsOn: day, endsOn: day },
  ...{ manager: link, department: link, businessEstablishment: link },
});

const employment = z.object({ employee: z.object({ id }), status: text, startsOn: day, endsOn: day });

/** What a job position says of whoever has it. Undefined: a name that nobody told. */
export interface Position {
  readonly managerKey: string | null;
  readonly department: string | null | undefined;
  readonly site: string | null | undefined;
}

export interface Term {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** The one that holds, of several which somebody has had: the active one, or else the last. */
function isBetter(one: Dated, than: Dated | undefined): boolean {
  if (!than) return true;
  const [isNow, wasNow] = [one.status === 'active', than.status === 'active'];
  return isNow === wasNow ? (one.startsOn ?? '') >= (than.startsOn ?? '') : isNow;
}

type Dated = Pick<z.infer<typeof position>, 'status' | 'startsOn'>;

/** What is read before anybody can be told of. A page of nobody for each page, so that whoever reads may stop between two. */
type Before<Value> = AsyncGenerator<never[], Map<string, Value>>;

/** The position of each employee, by the employee's id. */
export async function* readPositions(client: LuccaClient, url: string): Before<Position> {
  const best = new Map<string, Dated & Position>();
  for await (const { items, embedded } of readPages(client, `${url}/job-positions`, position)) {
    for (const one of items)
      if (isBetter(one, best.get(one.employee.id)))
        best.set(one.employee.id, {
          ...{ status: one.status, startsOn: one.startsOn, managerKey: one.manager?.id ?? null },
          department: nameIn(embedded, types.department, one.department),
          site: nameIn(embedded, types.site, one.businessEstablishment),
        });
    yield [];
  }
  return best;
}

/** From when until when each employee is employed, by the employee's id. */
export async function* readTerms(client: LuccaClient, url: string): Before<Term> {
  const best = new Map<string, Dated & Term>();
  for await (const { items } of readPages(client, `${url}/employments`, employment)) {
    for (const { employee, ...one } of items)
      if (isBetter(one, best.get(employee.id))) best.set(employee.id, one);
    yield [];
  }
  return best;
}

function nameIn(embedded: Embedded, type: string, at: z.infer<typeof link>): string | null | undefined {
  if (!at) return null;
  return embedded[type]?.[at.id]?.name ?? undefined;
}
