import type { Employee, Identity } from '../../domain/employee.js';
import type { Address } from '../../domain/workspace.js';

/** Employees of an organisation. Unique on (organisation, e-mail) where there is an e-mail. */
export interface Employees {
  find(organisationId: string, employeeId: string): Promise<Employee | null>;
  findMany(organisationId: string, employeeIds: readonly string[]): Promise<Employee[]>;
  findByEmail(organisationId: string, email: string): Promise<Employee | null>;
  /** Inserts; when the e-mail is taken already, gives back the employee who has it. */
  ensure(employee: Employee): Promise<Employee>;
  update(
    organisationId: string,
    employeeId: string,
    change: Partial<Pick<Employee, 'name' | 'timezone' | 'locale'>>,
  ): Promise<void>;
  /** Unless it was set for what was asked after `askedAt`; gives what holds. */
  setMuted(organisationId: string, employeeId: string, muted: boolean, askedAt: Date): Promise<boolean>;
}

/** Accounts. Unique on (workspace, userId). */
export interface Identities {
  find(organisationId: string, identityId: string): Promise<Identity | null>;
  findByUser(organisationId: string, workspaceId: string, userId: string): Promise<Identity | null>;
  /** Inserts; when (workspace, userId) is there already, gives that one back unchanged. */
  ensure(identity: Identity): Promise<Identity>;
  /** All accounts of one person, the one that spoke last first. */
  ofEmployee(organisationId: string, employeeId: string): Promise<Identity[]>;
  /** All accounts of several people, in no order. */
  ofEmployees(organisationId: string, employeeIds: readonly string[]): Promise<Identity[]>;
  /** The person spoke: reachable again, where to write refreshed when told. */
  touch(organisationId: string, identityId: string, address: Address | null, at: Date): Promise<void>;
  setAddress(organisationId: string, identityId: string, address: Address): Promise<void>;
  setReachability(
    organisationId: string,
    identityId: string,
    reachability: Identity['reachability'],
  ): Promise<void>;
  /** Everyone of a workspace who can be written to, guests left out, in order of id; for counting and for announcing. */
  reachable(organisationId: string, workspaceId: string): AsyncIterable<Identity>;
}
