import type { Employee } from '../../../domain/people/employee.js';
import type { Needs, Part } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { type PartOf, partOf, type Reading, unreadable } from './readCompany.js';

/** Everybody of the company, by id. */
export async function companyPeople(
  { listings }: Needs<'listings'>,
  actor: Reading,
  { after, limit }: Part<string>,
): Promise<PartOf<Employee, string> | Refused> {
  const not = unreadable(actor);
  if (not) return not;
  const found = await listings.people(actor.organisation.id, { after, limit: limit + 1 });
  return partOf(found, limit, ({ id }) => id);
}

/** Whoever has this address, or nobody. */
export async function companyPeopleByEmail(
  { employees }: Needs<'employees'>,
  actor: Reading,
  email: string,
): Promise<PartOf<Employee, string> | Refused> {
  const not = unreadable(actor);
  if (not) return not;
  const found = await employees.findByEmail(actor.organisation.id, email);
  return { kind: 'part', items: found ? [found] : [], next: null };
}

/** One of them. */
export async function companyPerson(
  { employees }: Needs<'employees'>,
  actor: Reading,
  employeeId: string,
): Promise<{ readonly kind: 'person'; readonly person: Employee } | Refused> {
  const not = unreadable(actor);
  if (not) return not;
  const person = await employees.find(actor.organisation.id, employeeId);
  return person && isKnown(person) ? { kind: 'person', person } : refused({ code: 'colleagueUnknown' });
}

/** Of whoever was erased nothing is left to be told. */
const isKnown = ({ name, email }: Employee): boolean => name !== '' || email !== null;
