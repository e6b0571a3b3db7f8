import type { Planned } from '../../../domain/people/directory/planSync.js';
import type { DirectoryTeller } from '../../actor.js';
import { lineOf } from '../../audit/lineOf.js';
import { writeDown } from '../../audit/writeDown.js';
import { may } from '../../may.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { type Kept, toldBy } from './toldBy.js';

/**
 * Makes somebody known whom a directory tells of. Who has their number or address already is that person. Their chat finds them
 * by the address. `personId`: the id that somebody new is to have; null for any. Safe to do again, and by two at once.
 */
export async function addEmployee(
  deps: Needs<'employees'> & NeedsOf<typeof lineOf> & NeedsOf<typeof writeDown>,
  actor: DirectoryTeller,
  planned: Pick<Planned, 'facts' | 'personId'> & Partial<Pick<Planned, 'key'>>,
): Promise<Kept | Refused> {
  if (!may(actor, 'people.sync')) return refused({ code: 'adminsOnly' });
  const { id: organisationId, timezone, locale } = actor.organisation;
  const { name, email, employeeNumber, ...facts } = planned.facts;
  const person = await deps.employees.ensure({
    ...{ id: planned.personId ?? deps.newId(), organisationId, name: name ?? '', email, employeeNumber },
    timezone: facts.timezone ?? timezone,
    locale: facts.locale ?? locale,
  });
  const about = { kind: 'employee', id: person.id } as const;
  const line = lineOf(deps, actor, {
    ...{ id: `directory.added ${person.id}`, kind: 'directory.added', about, personId: person.id },
  });
  const kept = await deps.employees.setFromDirectory(organisationId, person.id, toldBy(actor, planned), line);
  if (kept === 'taken') return { kind: 'taken' };
  await writeDown(deps, line);
  return { kind: 'kept', employeeId: person.id };
}
