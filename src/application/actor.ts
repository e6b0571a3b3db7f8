import type { KeyScope } from '../domain/apiKeys/apiKey.js';
import type { Mission } from '../domain/missions/mission.js';
import type { Organisation } from '../domain/organisations/organisation.js';
import type { Employee } from '../domain/people/employee.js';
import { type GivableRole, isSameSite } from '../domain/people/roles.js';

/** What somebody is besides an employee. `guest`: invited into the chat by the company, and not of it. */
export type Role = GivableRole | 'guest';

/** What somebody is, and where. */
export interface Rights {
  readonly roles: readonly Role[];
  /** The sites that they organise for; absent: all. */
  readonly sites?: readonly string[];
}

/** An employee who asks for an act. */
export interface EmployeeActor extends Rights {
  readonly organisation: Organisation;
  readonly employee: Employee;
}

/** The service, which acts by itself for an organisation: nobody asked. */
export interface SystemActor {
  readonly organisation: Pick<Organisation, 'id'>;
  readonly employee: null;
}

/** A company's directory, by one of its connections: a file, SCIM, an HRIS. */
export interface DirectoryActor {
  readonly organisation: Organisation;
  readonly employee: null;
  readonly connection: string;
  /** It calls people by keys of its own, which are kept: an HRIS. */
  readonly hasKeys?: boolean;
}

/** Other software of a company's, which brings a key: it acts for those who organise. */
export interface KeyActor {
  readonly organisation: Organisation;
  readonly employee: null;
  readonly key: { readonly id: string; readonly name: string; readonly scopes: readonly KeyScope[] };
}

/** One that keeps entries of its own here, such as SCIM. */
export interface ConnectedActor extends DirectoryActor {
  readonly connectionId: string;
}

/** Who may say who is of the company: a directory, or an admin by hand. */
export type DirectoryTeller = DirectoryActor | EmployeeActor;

/** Who asks for an act. Rights are decided from this (`may`), never from what was sent. */
export type Actor = EmployeeActor | SystemActor | KeyActor;

/** Whoever looks after missions and the people on them: somebody who organises, or other software. */
export type OrganisingActor = EmployeeActor | KeyActor;

const ofKeys = 'key ';
/** Whoever runs the service acts by a command, and is nobody of the company. */
const commandLine = 'npm run';

/** On whose clock they mean hours: their own, or their company's. */
export const zoneOf = (actor: OrganisingActor): string =>
  isKey(actor) ? actor.organisation.timezone : actor.employee.timezone;

/** How whoever acts is named where it is written down: an employee by their id, which begins otherwise. */
export function writtenAs(actor: Actor | DirectoryActor): string {
  if ('connection' in actor) return `directory ${actor.connection}`;
  if (isKey(actor)) return ofKeys + actor.key.name;
  return isSystem(actor) ? ofKeys + commandLine : actor.employee.id;
}

/** The name of the key that was written down; empty where it was somebody. */
export const keyNamed = (written: string): string =>
  written.startsWith(ofKeys) ? written.slice(ofKeys.length) : '';

/** The service acting for an organisation. */
export const systemOf = (organisationId: string): SystemActor => ({
  organisation: { id: organisationId },
  employee: null,
});

/** True of other software. */
export const isKey = (actor: Actor | DirectoryActor): actor is KeyActor => 'key' in actor;

export const isSystem = (actor: Actor): actor is SystemActor => actor.employee === null && !isKey(actor);

/** True of whoever organises, anywhere. */
export const isOrganiser = ({ roles }: Pick<Rights, 'roles'>): boolean => roles.includes('organiser');

export const isAdmin = ({ roles }: Pick<Rights, 'roles'>): boolean => roles.includes('admin');

/** Whose a mission is: that of some sites, or the whole company's. */
export type OfSites = Pick<Mission, 'sites'>;

/** True of whoever organises on all sites, and on one of the mission's. */
export function organises({ roles, sites }: Rights, mission: OfSites): boolean {
  if (!isOrganiser({ roles })) return false;
  if (sites === undefined) return true;
  return (mission.sites ?? []).some((site) => sites.some((own) => isSameSite(site, own)));
}
