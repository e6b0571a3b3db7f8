import { closedReason, type Mission, type Slot } from '../../domain/missions/mission.js';
import type { OrganisingActor } from '../actor.js';
import { may } from '../may.js';
import { findSlot } from '../missions/findSlot.js';
import type { Needs } from '../ports/index.js';
import { otherSite, type Refused, refused } from '../refusals.js';

/** A half-day that an organiser may put somebody on: one can still sign up for it. */
export async function slotToFill(
  deps: Needs<'missions' | 'clock'>,
  actor: OrganisingActor,
  slotId: string,
): Promise<{ readonly mission: Mission; readonly slot: Slot } | Refused> {
  if (!may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const found = await findSlot(deps, actor.organisation.id, slotId);
  if (!found || !may(actor, 'mission.see', found.mission)) return refused({ code: 'missionNotFound' });
  const { mission, slot } = found;
  if (!may(actor, 'engagement.add', mission)) return otherSite(mission);
  const reason = closedReason(mission, slot, deps.clock.now());
  return reason ? refused({ code: 'missionClosed', reason, title: mission.title }) : found;
}
