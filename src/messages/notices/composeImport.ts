import { organisersOf } from '../../application/people/organisersOf.js';
import type { NeedsOf } from '../../application/ports/index.js';
import type { Delivery, DeliverySubject } from '../../domain/delivery.js';
import type { Composed } from './compose.js';

type Subject = Extract<DeliverySubject, { kind: 'import.done' }>;

/** Tells what became of a file. Nothing to somebody who organises no missions any more. */
export async function composeImport(
  deps: NeedsOf<typeof organisersOf>,
  { organisationId, recipient }: Delivery,
  subject: Subject,
): Promise<Composed | 'cancel'> {
  if (recipient.kind !== 'employee') return 'cancel';
  const organisers = await organisersOf(deps, organisationId);
  const employee = organisers.find(({ id }) => id === recipient.employeeId);
  if (!employee) return 'cancel';
  const { locale, timezone } = employee;
  return { message: subject, reader: { locale, timezone } };
}
