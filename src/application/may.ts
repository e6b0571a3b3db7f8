import type { Engagement } from '../domain/engagements/engagement.js';
import { editable, type Mission } from '../domain/missions/mission.js';
import { type Actor, isOrganiser } from './actor.js';

/** Everybody of the company, and guests where its policy lets them. */
const takesPart = ({ roles, organisation }: Actor): boolean =>
  !roles.includes('guest') || organisation.policy.guests === 'signUp';

/** THE table of permissions: each act asks it about whoever acts, and about what it is done to. */
const permissions = {
  'engagement.signUp': takesPart,
  'engagement.change': ({ employee }: Actor, { employeeId }: Engagement) => employeeId === employee.id,
  'engagement.takeOff': isOrganiser,
  /** Until it is announced a mission is the organisers' own: to anybody else there is none, whatever they press. */
  'mission.see': (actor: Actor, { status }: Mission) => isOrganiser(actor) || !editable.includes(status),
  'mission.manage': isOrganiser,
  'mission.cancel': isOrganiser,
  'mission.announce': isOrganiser,
  'roster.see': isOrganiser,
} satisfies Record<string, (actor: Actor, about: never) => boolean>;

type Permissions = typeof permissions;
type About<P extends keyof Permissions> =
  Parameters<Permissions[P]> extends [Actor, infer Thing] ? [about: Thing] : [];

/** May this be done? `about`: what it is done to, where that decides. */
export function may<P extends keyof Permissions>(actor: Actor, permission: P, ...about: About<P>): boolean {
  const rule = permissions[permission] as (actor: Actor, ...about: unknown[]) => boolean;
  return rule(actor, ...about);
}
