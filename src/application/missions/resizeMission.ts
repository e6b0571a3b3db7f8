import type { Mission, Slot } from '../../domain/missions/mission.js';
import { questionLine } from '../../domain/missions/questions.js';
import { fillFreeSeats } from '../engagements/waitingList.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused, type ThingRefused, thingRefused } from '../refusals.js';
import type { MissionDraft } from './missionDraft.js';
import type { Saved } from './saveMission.js';

type ResizeNeeds = NeedsOf<typeof fillFreeSeats> & Needs<'nonprofits'>;

/**
 * Changes the number of places of a mission that is announced. More places go at once to those who wait, in their order.
 * Nobody loses theirs: fewer than are held is refused, and so is a draft that changes anything else. `askedAt` UTC.
 */
export async function resizeMission(
  deps: ResizeNeeds,
  mission: Mission,
  slot: Slot,
  { draft, askedAt }: { readonly draft: MissionDraft; readonly askedAt: Date },
): Promise<Saved | ThingRefused | Refused> {
  const notEditable = refused({ code: 'notEditable', title: mission.title });
  if (!(await sameButPlaces(deps, mission, slot, draft))) return notEditable;
  const { organisationId, id } = mission;
  const { capacity } = draft;
  const resized: Saved = { kind: 'resized', mission };
  const belowTaken = (taken: number) => thingRefused('capacity', { code: 'belowTaken', taken });
  const held = async () => (await deps.engagements.heldSeats(organisationId, slot.id)).length;
  const before = await held();
  if (capacity < before) return belowTaken(before);
  const save = (places: number, loweredAt: Date | null) =>
    saveCapacity(deps, mission, slot, { capacity: places, loweredAt }, askedAt);
  if (!(await save(capacity, capacity < slot.capacity ? askedAt : null))) {
    // One too late: another form, sent after it, has been saved, and holds.
    const current = await deps.missions.find(organisationId, id);
    return current?.status === 'announced' ? resized : notEditable;
  }
  // Somebody took a place at this very moment. Either they see the new number and wait (`stillFits`), or it is seen here.
  const taken = await held();
  if (capacity < taken) {
    await save(Math.max(slot.capacity, taken), null);
    await fillFreeSeats(deps, organisationId, slot.id);
    return belowTaken(taken);
  }
  if (capacity < slot.capacity)
    await deps.missions.update(organisationId, id, ['announced'], { loweredAt: null }, askedAt);
  await fillFreeSeats(deps, organisationId, slot.id);
  await deps.stalePosts.mark(organisationId, id);
  return resized;
}

const saveCapacity = (
  { missions }: Needs<'missions'>,
  { organisationId, id, slots }: Mission,
  { id: slotId }: Slot,
  { capacity, loweredAt }: { readonly capacity: number; readonly loweredAt: Date | null },
  askedAt: Date,
): Promise<Mission | null> => {
  const resized = slots.map((slot) => (slot.id === slotId ? { ...slot, capacity } : slot));
  return missions.update(organisationId, id, ['announced'], { slots: resized, loweredAt }, askedAt);
};

/**
 * Finishes a lowering that a process left before it had looked whether somebody took a place meanwhile: nobody loses theirs.
 * Nothing when a later change was saved since. Safe to do again.
 */
export async function finishResize(
  { engagements, missions }: Needs<'engagements' | 'missions'>,
  mission: Mission,
): Promise<void> {
  const { organisationId, id, loweredAt } = mission;
  if (!loweredAt) return;
  const slots = await Promise.all(
    mission.slots.map(async (slot) => {
      const { length } = await engagements.heldSeats(organisationId, slot.id);
      return { ...slot, capacity: Math.max(slot.capacity, length) };
    }),
  );
  await missions.update(organisationId, id, ['announced'], { slots, loweredAt: null }, loweredAt);
}

/** True when the draft says what the mission is already, places aside. */
async function sameButPlaces(
  { nonprofits }: Needs<'nonprofits'>,
  mission: Mission,
  { startsAt, endsAt, capacity }: Slot,
  draft: MissionDraft,
): Promise<boolean> {
  const nonprofit = await nonprofits.find(mission.organisationId, mission.nonprofitId);
  const told = ({ title, nonprofit: name, summary, place, startsAt, endsAt, ...lists }: MissionDraft) =>
    JSON.stringify([title, name, summary, place, startsAt, endsAt, ...inForm(lists)]);
  const { title, summary, place, skills, causes, questions = [] } = mission;
  const now = { title, nonprofit: nonprofit?.name ?? '', summary, place, startsAt, endsAt, capacity };
  return told({ ...now, skills: [...skills], causes: [...causes], questions }) === told(draft);
}

/** As much of the lists as the form holds. */
const inForm = ({ skills, causes, questions }: Pick<MissionDraft, 'skills' | 'causes' | 'questions'>) => [
  skills,
  causes.slice(0, 1),
  questions.map(questionLine),
];
