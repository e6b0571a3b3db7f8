import type { Workspace } from '../../domain/organisations/workspace.js';
import type { Identity } from '../../domain/people/employee.js';
import type { EmployeeActor } from '../actor.js';

/** Who speaks in a chat: an employee, and the account they speak through. */
export interface Person extends EmployeeActor {
  readonly workspace: Workspace;
  readonly identity: Identity;
  /** Their number in line, drawn before what they say or press was acknowledged. Without one, it is drawn when it is needed. */
  readonly ticket?: number | undefined;
  /** When what they say or press was accepted. Without it, it is now. */
  readonly askedAt?: Date | undefined;
}
