import { closedReason, type Mission } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import type { Needs } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

/** A mission that the person may propose: somebody can still sign up for it. */
export async function openToPropose(
  deps: Needs<'missions' | 'clock'>,
  actor: EmployeeActor,
  missionId: string,
): Promise<Mission | Refused> {
  const mission = await deps.missions.find(actor.organisation.id, missionId);
  if (!mission || !may(actor, 'mission.see', mission)) return refused({ code: 'missionNotFound' });
  if (!may(actor, 'mission.propose')) return refused({ code: 'noGuests' });
  const now = deps.clock.now();
  const reasons = mission.slots.map((slot) => closedReason(mission, slot, now));
  const last = reasons.at(-1);
  return reasons.includes(null) || !last
    ? mission
    : refused({ code: 'missionClosed', reason: last, title: mission.title });
}
