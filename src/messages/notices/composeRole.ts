import type { Needs } from '../../application/ports/index.js';
import type { Delivery, DeliverySubject } from '../../domain/delivery.js';
import { roleOf } from '../../domain/people/roles.js';
import type { Composed } from './compose.js';

type Subject = Extract<DeliverySubject, { kind: 'role.changed' }>;

/** Tells somebody whether they have a role by now: what was given and taken again since is not told. */
export async function composeRole(
  { employees, organisations }: Needs<'employees' | 'organisations'>,
  { organisationId, recipient }: Delivery,
  { role, by }: Subject,
): Promise<Composed | 'cancel'> {
  if (recipient.kind !== 'employee') return 'cancel';
  const [organisation, employee, from] = await Promise.all([
    organisations.find(organisationId),
    employees.find(organisationId, recipient.employeeId),
    employees.find(organisationId, by),
  ]);
  if (!organisation || !employee) return 'cancel';
  const held = roleOf(organisation.roles ?? [], employee.id, role);
  const { locale, timezone } = employee;
  return {
    message: {
      ...{ kind: 'role.changed', role, gives: held !== null, sites: held?.sites ?? null },
      from: from?.name ?? '',
    },
    reader: { locale, timezone },
  };
}
