import type { Mission } from '../../domain/missions/mission.js';
import type { Actor } from '../actor.js';
import { may } from '../may.js';
import type { Needs } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

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

/** A mission for whoever looks after it. Organisers only. */
export async function findManaged(
  deps: Needs<'missions'>,
  actor: Actor,
  missionId: string,
): Promise<Found | Refused> {
  if (!may(actor, 'mission.manage')) return refused({ code: 'organisersOnly' });
  return findMission(deps, actor, missionId);
}
