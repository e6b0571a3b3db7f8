import type { Employee } from '../../domain/people/employee.js';
import type { NeedsOf } from '../ports/index.js';
import { peopleWhose } from './organisersOf.js';

/** Those who administer, by the addresses that the company's own directory vouches for today. */
export const adminsOf = (deps: NeedsOf<typeof peopleWhose>, organisationId: string): Promise<Employee[]> =>
  peopleWhose(deps, organisationId, ({ roles }) => roles.includes('admin'));
