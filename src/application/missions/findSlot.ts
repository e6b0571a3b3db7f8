import { type Mission, type Slot, slotOf } from '../../domain/missions/mission.js';
import type { Needs } from '../ports/index.js';

/** A slot of the organisation with its mission; null when there is none, or it is another organisation's. */
export async function findSlot(
  { missions }: Needs<'missions'>,
  organisationId: string,
  slotId: string,
): Promise<{ mission: Mission; slot: Slot } | null> {
  const mission = await missions.findBySlot(organisationId, slotId);
  const slot = mission && slotOf(mission, slotId);
  return slot ? { mission, slot } : null;
}
