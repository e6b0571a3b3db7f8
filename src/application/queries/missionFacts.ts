import { closedReason, type Mission, type Nonprofit, type Slot } from '../../domain/missions/mission.js';
import type { MissionFacts, SlotFacts } from './views.js';

/** What a mission is. `withContact`: the reader may know whom to ask for on site. */
export function missionFacts(
  mission: Mission,
  nonprofit: Nonprofit | null,
  withContact: boolean,
): MissionFacts {
  const { id, number, title, summary, place, bring = '', skills, causes, framing, legalForm } = mission;
  const { sites = [] } = mission;
  const contact = withContact ? (nonprofit?.contact ?? null) : null;
  const name = nonprofit?.name ?? '';
  // One of an earlier version, of which nothing on the checklist was said, is not ready yet.
  const status = mission.status === 'ready' && !framing ? 'draft' : mission.status;
  return {
    ...{ id, number, title, summary, place, bring, skills, causes, status, contact, nonprofit: name },
    ...(mission.cancelReason && { cancelReason: mission.cancelReason }),
    ...(mission.cancelNote && { cancelNote: mission.cancelNote }),
    ...(framing && { framing }),
    ...(legalForm && { legalForm }),
    ...(sites.length > 0 && { sites }),
  };
}

/** When a half-day is, and whether one can sign up at `now`. */
export function slotFacts(mission: Mission, slot: Slot, now: Date): SlotFacts {
  const { minimum: _, ...shown } = slot;
  return { ...shown, closed: closedReason(mission, slot, now) };
}
