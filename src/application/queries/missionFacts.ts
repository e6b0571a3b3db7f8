import { closedReason, type Mission, type Nonprofit, type Slot } from '../../domain/missions/mission.js';
import type { MissionFacts, SlotFacts } from './views.js';

/** What a mission is. `withContact`: the reader may know whom to ask for on site. */
export function missionFacts(
  { id, number, title, summary, place, skills, causes, status }: Mission,
  nonprofit: Nonprofit | null,
  withContact: boolean,
): MissionFacts {
  const contact = withContact ? (nonprofit?.contact ?? null) : null;
  const name = nonprofit?.name ?? '';
  return { id, number, title, summary, place, skills, causes, status, contact, nonprofit: name };
}

/** When a half-day is, and whether one can sign up at `now`. */
export function slotFacts(mission: Mission, slot: Slot, now: Date): SlotFacts {
  const { minimum: _, ...shown } = slot;
  return { ...shown, closed: closedReason(mission, slot, now) };
}
