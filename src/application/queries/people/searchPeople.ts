import { type Employee, hasLeft } from '../../../domain/people/employee.js';
import { nameWords } from '../../../domain/people/nameWords.js';
import { visibleLine } from '../../../domain/people/visibleText.js';
import type { EmployeeActor } from '../../actor.js';
import { may } from '../../may.js';
import type { Needs, SoughtPeople } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';

const perPage = 25;
const sitesAtMost = 200;
const textLongest = 120;

/** Somebody in a list, as far as it tells them apart. */
interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly employeeNumber: string | null;
  readonly site: string | null;
  readonly department: string | null;
  readonly left: boolean;
}

export interface PeopleFound {
  readonly kind: 'people';
  readonly people: readonly PersonLine[];
  /** Where the next page begins; null when this is the last. */
  readonly next: string | null;
  readonly sites: readonly string[];
}

interface Search {
  /** A name, or how an address or an employee number begins. */
  readonly text: string;
  readonly site?: string | undefined;
  readonly after?: string | undefined;
}

/** What looks like an address is one. What has a figure in it is a number, and the rest is a name. */
function soughtBy(text: string): SoughtPeople {
  const said = visibleLine(text, textLongest);
  if (said === '') return {};
  if (said.includes('@')) return { email: said.toLowerCase() };
  if (/\d/u.test(said) && !/\s/u.test(said)) return { employeeNumber: said };
  return { words: nameWords(said) };
}

/** People of the company, a page at a time, in order of id. Admins only. */
export async function searchPeople(
  { employees }: Needs<'employees'>,
  actor: EmployeeActor,
  { text, site, after = '' }: Search,
): Promise<PeopleFound | Refused> {
  if (!may(actor, 'people.look')) return refused({ code: 'adminsOnly' });
  const { id } = actor.organisation;
  const sought = { ...soughtBy(text), ...(site && { site }) };
  const isNobody = sought.words?.length === 0;
  const [found, sites] = await Promise.all([
    isNobody ? [] : employees.search(id, sought, after, perPage + 1),
    employees.sites(id, sitesAtMost),
  ]);
  const people = found.slice(0, perPage).map(lineOf);
  return { kind: 'people', people, sites, next: found.length > perPage ? (people.at(-1)?.id ?? null) : null };
}

const lineOf = (one: Employee): PersonLine => ({
  ...{ id: one.id, name: one.name, email: one.email, employeeNumber: one.employeeNumber ?? null },
  ...{ site: one.fromDirectory?.site ?? null, department: one.fromDirectory?.department ?? null },
  left: hasLeft(one),
});
