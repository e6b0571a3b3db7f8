import type { EntryTold } from '../../../../domain/people/directory/entry.js';
import { factsOf } from '../../../../domain/people/directory/entry.js';
import type { Employee } from '../../../../domain/people/employee.js';
import type { ConnectedActor } from '../../../actor.js';
import type { Needs } from '../../../ports/index.js';
import type { EntryTaken } from './keyOf.js';

/** Somebody we know by their number or address, whom no entry stands for yet; null for somebody new. */
export type WhoIs = { readonly kind: 'person'; readonly person: Employee | null } | EntryTaken;

/**
 * Whom a new entry stands for: by employee number first, then by address. Whoever has another number is not meant by an address.
 * Whom another connection tells of is its own.
 */
export async function whoIs(
  { employees, directoryEntries }: Needs<'employees' | 'directoryEntries'>,
  { organisation: { id }, connectionId }: ConnectedActor,
  told: EntryTold,
): Promise<WhoIs> {
  const { employeeNumber, email } = factsOf(told, null);
  const numbered = employeeNumber === null ? null : await employees.findByNumber(id, employeeNumber);
  const addressed = email === null ? null : await employees.findByEmail(id, email);
  const person = numbered ?? addressed;
  if (!person) return { kind: 'person', person };
  const rows = [person.id, ...(await employees.joinedTo(id, person.id))];
  const entries = await directoryEntries.ofEmployees(id, rows);
  if (entries.some((entry) => entry.connectionId !== connectionId))
    return { kind: 'taken', by: 'otherDirectory' };
  const isTorn = numbered && addressed && numbered.id !== addressed.id;
  const isNumberedElse = !numbered && employeeNumber !== null && (person.employeeNumber ?? null) !== null;
  if (entries.length > 0 || isTorn || isNumberedElse) return { kind: 'taken', by: 'person' };
  return { kind: 'person', person };
}

/** Whether a number or an address is another person's by now. */
export async function isAnothers(
  { employees }: Needs<'employees'>,
  organisationId: string,
  employeeId: string,
  told: EntryTold,
): Promise<boolean> {
  const { employeeNumber, email } = factsOf(told, null);
  const [self, numbered, addressed] = await Promise.all([
    employees.find(organisationId, employeeId),
    employeeNumber === null ? null : employees.findByNumber(organisationId, employeeNumber),
    email === null ? null : employees.findByEmail(organisationId, email),
  ]);
  const own = self?.id ?? employeeId;
  return [numbered, addressed].some((other) => other !== null && other.id !== own);
}
