import type { KnownPerson } from '../../../domain/people/directory/planSync.js';
import type { ListedEmployee, Needs } from '../../ports/index.js';
import { isConnected } from './toldBy.js';

/** Few enough that chats, who are answered between two pages, hardly wait. What lives through two pages counts as old: of 100 it would. */
const batch = 50;

/** Everybody of a company, page by page, as the records of one of its directories are compared with them. */
export async function* knownPeople(
  { employees }: Needs<'employees'>,
  organisationId: string,
  connection: string,
): AsyncGenerator<KnownPerson[]> {
  for await (const some of employees.listed(organisationId, batch))
    yield some.map((one) => asKnown(one, connection));
}

function asKnown(
  { id, email, employeeNumber, fromDirectory }: ListedEmployee,
  connection: string,
): KnownPerson {
  if (!fromDirectory) return { id, email, employeeNumber, facts: null };
  const { connection: teller, leaving, key, ...facts } = fromDirectory;
  const isSame = teller === connection;
  const isOthers = !isSame && isConnected(teller);
  // A file is a list among others: what another list told it may tell too.
  const isFromElsewhere = !isSame && !isOthers && isConnected(connection);
  return {
    ...{ id, email, employeeNumber, facts },
    ...(leaving && { leaving }),
    ...(isOthers && { isOthers }),
    ...(isFromElsewhere && { isFromElsewhere }),
    ...(isSame && key !== undefined && { key }),
  };
}
