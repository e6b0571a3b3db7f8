import type { Organisation } from '../domain/organisations/organisation.js';
import type { Employee } from '../domain/people/employee.js';

/** What somebody is besides an employee. `guest`: invited into the chat by the company, and not of it. */
export type Role = 'organiser' | 'guest';

/** Who asks for an act. Rights are decided from this (`may`), never from what was sent. */
export interface Actor {
  readonly organisation: Organisation;
  readonly employee: Employee;
  readonly roles: readonly Role[];
}

export const isOrganiser = ({ roles }: Pick<Actor, 'roles'>): boolean => roles.includes('organiser');
