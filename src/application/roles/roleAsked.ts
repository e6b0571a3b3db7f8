import type { Employee } from '../../domain/people/employee.js';
import type { GivableRole } from '../../domain/people/roles.js';

/** What is asked of somebody's role: to give it, or to take it. `sites`: where; null everywhere. */
export interface RoleAsked {
  readonly role: GivableRole;
  readonly sites: readonly string[] | null;
  readonly gives: boolean;
}

/** A role of somebody, asked about or changed. */
export interface RoleOf extends RoleAsked {
  readonly employee: Pick<Employee, 'id' | 'name'>;
}
