import type { Mission } from '../../domain/missions/mission.js';
import type { Actor } from '../actor.js';
import { may } from '../may.js';
import type { Needs } from '../ports/index.js';
import { otherSite, type Refused, refused } from '../refusals.js';

interface Found {
  readonly kind: 'found';
  readonly mission: Mission;
}

/** A mission of the actor's organisation; one that was not announced yet is known to organisers only. */
export async function findMission(
  { missions }: Needs<'missions'>,
  actor: Actor,
  missionId: string,
): Promise<Found | Refused> {
  const mission = await missions.find(actor.organisation.id, missionId);
  if (!mission || !may(actor, 'mission.see', mission)) return refused({ code: 'missionNotFound' });
  return { kind: 'found', mission };
}

/** What somebody may do with a mission of theirs. */
type ManagingRight =
  | 'mission.manage'
  | 'mission.cancel'
  | 'mission.announce'
  | 'engagement.add'
  | 'minimum.decide'
  | 'nonprofit.link'
  | 'attendance.export';

/** A mission for whoever looks after it: those who organise for it. `to`: what it is looked at for. */
export async function findManaged(
  deps: Needs<'missions'>,
  actor: Actor,
  missionId: string,
  to: ManagingRight = 'mission.manage',
): Promise<Found | Refused> {
  if (!may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const found = await findMission(deps, actor, missionId);
  if (found.kind === 'refused') return found;
  return may(actor, to, found.mission) ? found : otherSite(found.mission);
}
