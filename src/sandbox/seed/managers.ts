import { randomUUID } from 'node:crypto';
import type { Ports } from '../../application/ports/index.js';
import { company, organiserEmails, slackUsers, teamsUsers } from '../people.js';

/** Whoever approves for all: she is in the first window of the page. */
const managerEmail = organiserEmails[0] ?? '';

interface Colleague {
  readonly name: string;
  readonly email: string;
  readonly timezone: string;
}

const colleagues: readonly Colleague[] = [
  ...slackUsers
    .filter((user) => !user.isBot && !user.isGuest)
    .map(({ name, email = '', tz }) => ({ name, email, timezone: tz ?? company.timezone })),
  ...teamsUsers.map(({ name, email = '', timezone }) => ({
    name,
    email,
    timezone: timezone ?? company.timezone,
  })),
];

/**
 * Gives the colleagues of the made-up company a manager, so that approval can be tried. Who has one already keeps them: it
 * was said in the chat.
 */
export async function seedManagers(
  { employees }: Pick<Ports, 'employees'>,
  organisationId: string,
): Promise<void> {
  const known = ({ name, email, timezone }: Colleague) =>
    employees.ensure({ id: randomUUID(), organisationId, name, email, timezone, locale: company.locale });
  const hers = colleagues.find(({ email }) => email === managerEmail);
  if (!hers) return;
  const { id: managerId } = await known(hers);
  for (const colleague of colleagues) {
    if (organiserEmails.includes(colleague.email)) continue;
    const employee = await known(colleague);
    if (!employee.managerId) await employees.setManager(organisationId, employee.id, managerId);
  }
}
