import type { KeyScope } from '../domain/apiKeys/apiKey.js';
import type { Engagement } from '../domain/engagements/engagement.js';
import { editable, type Mission } from '../domain/missions/mission.js';
import { type Employee, hasLeft } from '../domain/people/employee.js';
import {
  type Actor,
  type DirectoryActor,
  type EmployeeActor,
  isAdmin,
  isKey,
  isOrganiser,
  isSystem,
  type KeyActor,
  type OfSites,
  organises,
} from './actor.js';

/** Which employees may, and whether the service may by itself, when nobody asks. */
interface Rule<About> {
  readonly employee: (actor: EmployeeActor, about: About) => boolean;
  readonly system: boolean;
  /** Whether a directory may. */
  readonly directory?: boolean;
  /** The scope that a key has to have; `any`: one of them. Absent: no key may. */
  readonly key?: KeyScope | 'any';
}

/** Who asks for a place on a mission, and who approves for them as far as is known. */
interface Asking {
  readonly mission: OfSites;
  readonly employee: Employee;
  readonly manager: Employee | null;
}

/** Everybody of the company, and guests where its policy lets them. */
const takesPart = ({ roles, organisation }: EmployeeActor): boolean =>
  !roles.includes('guest') || organisation.policy.guests === 'signUp';

const organisersOnly = { employee: isOrganiser, system: false };
/** Other software does here what those who organise do. */
const byKeys = { key: 'write' } as const;
const organisersOfIt = {
  employee: (actor: EmployeeActor, mission: OfSites) => organises(actor, mission),
  system: false,
};
const adminsOnly = { employee: isAdmin, system: false };

/** THE table of permissions: each act asks it about whoever acts, and about what it is done to. */
const permissions = {
  'engagement.signUp': { employee: takesPart, system: false },
  /** The service takes those who are here no more off what they had before them. */
  'engagement.change': {
    employee: ({ employee }: EmployeeActor, { employeeId }: Engagement) => employeeId === employee.id,
    system: true,
  },
  'engagement.add': { ...organisersOfIt, ...byKeys },
  'engagement.takeOff': { ...organisersOfIt, ...byKeys },
  /** Their manager; whoever organises the mission where none is known. Nobody agrees to their own. */
  'engagement.approve': {
    employee: (actor: EmployeeActor, { employee, manager, mission }: Asking) =>
      employee.id !== actor.employee.id &&
      (manager ? manager.id === actor.employee.id : organises(actor, mission)),
    ...{ system: false, ...byKeys },
  },
  /** Until it is announced a mission is the organisers' own: to anybody else there is none, whatever they press. */
  'mission.see': {
    employee: (actor: EmployeeActor, mission: Mission) =>
      organises(actor, mission) || !editable.includes(mission.status),
    ...{ system: false, key: 'any' },
  },
  /** To let an assistant ask in one's own name, and to be asked by it. */
  'assistant.connect': { employee: takesPart, system: false },
  'mission.propose': { employee: takesPart, system: false },
  'manager.set': organisersOnly,
  /** To say who was there, for the company. The nonprofit says it by its link, which is its only right. */
  'attendance.confirm': { ...organisersOfIt, ...byKeys },
  'attendance.export': organisersOfIt,
  /** To let a nonprofit's contact in by a link, or not any more. */
  'nonprofit.link': organisersOfIt,
  /** Whoever organises anywhere has missions to look after, and makes new ones. */
  'missions.organise': { ...organisersOnly, ...byKeys },
  'mission.manage': organisersOfIt,
  'mission.cancel': { ...organisersOfIt, ...byKeys },
  'mission.announce': { ...organisersOfIt, ...byKeys },
  /** What becomes of a half-day with fewer people than it needs. */
  'minimum.decide': organisersOfIt,
  'roles.change': adminsOnly,
  /** All missions, people, places and figures of the company, as other software goes through them. */
  'company.read': { ...adminsOnly, key: 'read' },
  'policy.change': adminsOnly,
  /** To see for how long what is kept, and who was erased. */
  'retention.look': adminsOnly,
  /** To delete everything that is kept of the company. */
  'company.remove': adminsOnly,
  /** To see what is known of everybody, and to say who is one with whom. */
  'people.look': adminsOnly,
  'people.merge': adminsOnly,
  /** To erase somebody who asked the company for it. */
  'people.erase': adminsOnly,
  /** All of the log. */
  'audit.read': adminsOnly,
  /** The log of a mission: what was done to it. */
  'audit.ofMission': organisersOfIt,
  /** To have any of the log: all, or that of one's own missions. */
  'audit.look': {
    employee: (actor: EmployeeActor) => isOrganiser(actor) || isAdmin(actor),
    system: false,
  },
  /** To come into the console, where each page asks for its own. */
  'console.enter': {
    employee: (actor: EmployeeActor) => isOrganiser(actor) || isAdmin(actor),
    system: false,
  },
  /** Keys of other software, by whoever runs the service too. */
  'keys.change': { ...adminsOnly, system: true },
  /** Where what happens is sent: by a key of its own scope too. */
  'webhooks.change': { ...adminsOnly, ...{ system: true, key: 'webhooks' } },
  /** To let a directory in. Whoever installs the service may: it is asked of them by no chat. */
  'directory.connect': { ...adminsOnly, system: true },
  /** To say who is of the company, and who has left it. */
  'people.sync': { ...adminsOnly, directory: true },
} satisfies Record<string, Rule<never>>;

type Permissions = typeof permissions;
type About<P extends keyof Permissions> =
  Parameters<Permissions[P]['employee']> extends [EmployeeActor, infer Thing] ? [about: Thing] : [];

/** May this be done? `about`: what it is done to, where that decides. Who has left the company may nothing. */
export function may<P extends keyof Permissions>(
  actor: Actor | DirectoryActor,
  permission: P,
  ...about: About<P>
): boolean {
  const rule = permissions[permission] as Rule<unknown>;
  if ('connection' in actor) return rule.directory === true;
  if (isKey(actor)) return mayByKey(actor, rule.key);
  if (isSystem(actor)) return rule.system;
  return !hasLeft(actor.employee) && rule.employee(actor, about[0]);
}

const mayByKey = ({ key: { scopes } }: KeyActor, wanted: Rule<unknown>['key']): boolean =>
  wanted === 'any'
    ? scopes.some((scope) => scope !== 'assistant')
    : wanted !== undefined && scopes.includes(wanted);
