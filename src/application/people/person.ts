import type { Organisation } from '../../domain/organisations/organisation.js';
import type { Workspace } from '../../domain/organisations/workspace.js';
import type { Employee, Identity } from '../../domain/people/employee.js';

/** Who is speaking to us, and through which account. Rights are decided from this, never from what was sent. */
export interface Person {
  readonly organisation: Organisation;
  readonly workspace: Workspace;
  readonly employee: Employee;
  readonly identity: Identity;
  /** May create, announce and cancel missions. */
  readonly organiser: boolean;
  /** Their number in line, drawn before what they say or press was acknowledged. Without one, it is drawn when it is needed. */
  readonly ticket?: number | undefined;
  /** When what they say or press was accepted. Without it, it is now. */
  readonly askedAt?: Date | undefined;
}
