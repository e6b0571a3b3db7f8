import type { KnownPerson } from '../../../domain/people/directory/planSync.js';
import type { Employee } from '../../../domain/people/employee.js';
import type { Needs } from '../../ports/index.js';
import { isConnected } from './toldBy.js';

const batch = 1_000;

/** Everybody of a company, as the records of one of its directories are compared with them. */
export async function knownPeople(
  { employees }: Needs<'employees'>,
  organisationId: string,
  connection: string,
): Promise<KnownPerson[]> {
  const known: KnownPerson[] = [];
  for await (const some of employees.everyone(organisationId, {}, batch))
    known.push(...some.map((one) => asKnown(one, connection)));
  return known;
}

function asKnown(
  { id, email, employeeNumber = null, fromDirectory }: Employee,
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
