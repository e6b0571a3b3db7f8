import { createHash } from 'node:crypto';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import { movedSlots } from '../../domain/missions/movedSlots.js';
import type { Needs } from '../ports/index.js';
import type { MissionDraft, SlotDraft } from './missionDraft.js';

/** The half-days of a new mission. Of one like another the first is told, and what comes after follows it. */
export function madeSlots(
  { newId }: Needs<'newId'>,
  { slots: [first, ...others] }: Pick<MissionDraft, 'slots'>,
  like: Mission | null,
  timezone: string,
): Slot[] {
  const made = (slot: SlotDraft): Slot => ({ timezone, ...timesOf(slot), id: newId() });
  if (!first) return [];
  if (!like) return [made(first), ...others.map(made)];
  const moved = movedSlots(like.slots, first).map((slot, at) => ({
    ...{ ...slot, ...(at === 0 && timesOf(first)) },
    id: newId(),
  }));
  return [...moved, ...others.map(made)];
}

/**
 * The half-days of a mission as the form `formId` wants them. The same form sent twice adds the same ones once: their id is made of
 * what names both.
 */
export function wantedSlots(
  mission: Mission,
  { slots, dropped }: Pick<MissionDraft, 'slots' | 'dropped'>,
  formId: string,
): Slot[] {
  const ids = slots.map(({ id }, at) => id ?? newSlotId(mission.id, formId, at));
  const kept = mission.slots
    .filter(({ id }) => !dropped.includes(id))
    .map((slot) => {
      const told = slots[ids.indexOf(slot.id)];
      return told ? { ...slot, ...timesOf(told) } : slot;
    });
  const timezone = mission.slots[0]?.timezone ?? 'UTC';
  const isKnown = (slotId: string) =>
    [...mission.slots, ...(mission.dropped ?? [])].some(({ id }) => id === slotId);
  const added = slots.flatMap((slot, at) => {
    const id = ids[at];
    // One that the form knew, and the mission does not any more, was given up meanwhile.
    if (id === undefined || slot.id !== null || isKnown(id)) return [];
    return [{ id, timezone, ...timesOf(slot) }];
  });
  return [...kept, ...added];
}

const newSlotId = (missionId: string, formId: string, at: number): string =>
  createHash('sha256').update(`${missionId} ${formId} ${at}`).digest('hex').slice(0, 32);

const timesOf = ({ id: _, ...told }: SlotDraft) => told;
