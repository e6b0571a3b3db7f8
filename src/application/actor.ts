import type { Organisation } from '../domain/organisations/organisation.js';
import type { Employee } from '../domain/people/employee.js';

/** What somebody is besides an employee. `guest`: invited into the chat by the company, and not of it. */
export type Role = 'organiser' | 'guest';

/** An employee who asks for an act. */
export interface EmployeeActor {
  readonly organisation: Organisation;
  readonly employee: Employee;
  readonly roles: readonly Role[];
}

/** The service, which acts by itself for an organisation: nobody asked. */
export interface SystemActor {
  readonly organisation: Pick<Organisation, 'id'>;
  readonly employee: null;
}

/** Who asks for an act. Rights are decided from this (`may`), never from what was sent. */
export type Actor = EmployeeActor | SystemActor;

/** The service acting for an organisation. */
export const systemOf = (organisationId: string): SystemActor => ({
  organisation: { id: organisationId },
  employee: null,
});

export const isSystem = (actor: Actor): actor is SystemActor => actor.employee === null;

export const isOrganiser = ({ roles }: Pick<EmployeeActor, 'roles'>): boolean => roles.includes('organiser');
