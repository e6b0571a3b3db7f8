import { placesLeft } from '../engagements/seats.js';
import { closedReason, type Mission } from './mission.js';

/** The face of a mission with a place on every slot: what those who are invited first read. */
export const openFace = '';

/**
 * Why nobody can take a place, slot by slot. Invitations are worth redrawing for everybody when this changes, and not for
 * each place that goes. `held`: how many seats are held, by slot.
 */
export const faceOf = (mission: Mission, held: (slotId: string) => number, now: Date): string =>
  mission.slots
    .flatMap((slot) => {
      const isFull = placesLeft(held(slot.id), slot.capacity) === 0;
      const reason = closedReason(mission, slot, now) ?? (isFull ? 'full' : null);
      return reason === null ? [] : [`${slot.id} ${reason}`];
    })
    .join('; ');

/** The face of a mission that is cancelled, whoever is on it, at any time. */
export const cancelledFace = (mission: Mission): string =>
  faceOf({ ...mission, status: 'cancelled' }, () => 0, new Date(0));
