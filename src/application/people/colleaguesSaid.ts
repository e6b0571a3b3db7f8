import type { Employee } from '../../domain/people/employee.js';
import { findPeople } from '../approvals/findPeople.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import type { Person } from './person.js';

/** Who is meant: by what they are called, or by their account in the chat that is spoken in. */
export type Said = { readonly name: string } | { readonly userId: string };

/** So many of one name are told apart by a button each. */
const most = 5;

/** The colleagues who may be meant, of the whole company: one at least. */
export async function colleaguesSaid(
  deps: Needs<'employees' | 'identities'> & NeedsOf<typeof findPeople>,
  { organisation, workspace }: Person,
  said: Said,
): Promise<readonly Employee[] | Refused> {
  if ('userId' in said) {
    const account = await deps.identities.findByUser(organisation.id, workspace.id, said.userId);
    const employee = account && (await deps.employees.find(organisation.id, account.employeeId));
    return employee ? [employee] : refused({ code: 'colleagueUnknown' });
  }
  const people = await findPeople(deps, organisation.id, said.name, most + 1);
  if (people.length === 0) return refused({ code: 'colleagueUnknown' });
  return people.length > most ? refused({ code: 'severalNamed', title: said.name }) : people;
}
