import type { Mission, Slot } from '../../domain/missions/mission.js';
import { type Answer, problem, refuses, says } from '../../messages/answer.js';
import { fillFreeSeats } from '../engagements/fillFreeSeats.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { isStill } from './isStill.js';
import { type MissionDraft, readMissionForm } from './readMissionForm.js';
import { showRoster } from './showRoster.js';

/**
 * Changes the number of places of a mission that is announced, from its form, and shows who is on it. More places go
 * at once to those who wait, in their order. Nobody loses theirs: fewer than are held is refused, and so is a form that
 * changes anything else. `person` is an organiser.
 */
export async function resizeMission(
  ports: Ports,
  person: Person,
  mission: Mission,
  slot: Slot,
  values: Readonly<Record<string, string>>,
): Promise<Answer> {
  const read = readMissionForm(values, slot.timezone, ports.clock.now());
  if ('problems' in read) return refuses(read.problems);
  const notEditable = says(problem({ code: 'notEditable', title: mission.title }));
  if (!(await sameButPlaces(ports, mission, slot, read.draft))) return notEditable;
  const { organisationId, id } = mission;
  const { capacity } = read.draft;
  const belowTaken = (taken: number) => refuses({ capacity: { code: 'belowTaken', taken } });
  const held = async () => (await ports.engagements.heldSeats(organisationId, slot.id)).length;
  const before = await held();
  if (capacity < before) return belowTaken(before);
  const { askedAt = ports.clock.now() } = person;
  const save = (places: number, loweredAt: Date | null) =>
    saveCapacity(ports, mission, slot, { capacity: places, loweredAt }, askedAt);
  if (!(await save(capacity, capacity < slot.capacity ? askedAt : null)))
    return (await isStill(ports, mission, ['announced']))
      ? says(await showRoster(ports, person, id))
      : notEditable;
  // Somebody took a place at this very moment. Either they see the new number and wait (`stillFits`), or it is seen here.
  const taken = await held();
  if (capacity < taken) {
    await save(Math.max(slot.capacity, taken), null);
    await fillFreeSeats(ports, organisationId, slot.id);
    return belowTaken(taken);
  }
  if (capacity < slot.capacity)
    await ports.missions.update(organisationId, id, ['announced'], { loweredAt: null }, askedAt);
  await fillFreeSeats(ports, organisationId, slot.id);
  await ports.stalePosts.mark(organisationId, id);
  return says(await showRoster(ports, person, id));
}

const saveCapacity = (
  ports: Ports,
  { organisationId, id, slots }: Mission,
  { id: slotId }: Slot,
  { capacity, loweredAt }: { readonly capacity: number; readonly loweredAt: Date | null },
  askedAt: Date,
): Promise<Mission | null> => {
  const resized = slots.map((slot) => (slot.id === slotId ? { ...slot, capacity } : slot));
  return ports.missions.update(organisationId, id, ['announced'], { slots: resized, loweredAt }, askedAt);
};

/**
 * Finishes a lowering that a process left before it had looked whether somebody took a place meanwhile: nobody loses theirs.
 * Nothing when a later form was saved since. Safe to do again.
 */
export async function finishResize(ports: Ports, mission: Mission): Promise<void> {
  const { organisationId, id, loweredAt } = mission;
  if (!loweredAt) return;
  const slots = await Promise.all(
    mission.slots.map(async (slot) => {
      const { length } = await ports.engagements.heldSeats(organisationId, slot.id);
      return { ...slot, capacity: Math.max(slot.capacity, length) };
    }),
  );
  await ports.missions.update(organisationId, id, ['announced'], { slots, loweredAt: null }, loweredAt);
}

/** True when the form says what the mission is already, places aside. */
async function sameButPlaces(
  ports: Ports,
  mission: Mission,
  slot: Slot,
  draft: MissionDraft,
): Promise<boolean> {
  const nonprofit = await ports.nonprofits.find(mission.organisationId, mission.nonprofitId);
  const told = ({ title, nonprofit: name, summary, place, startsAt, endsAt, skills, causes }: MissionDraft) =>
    JSON.stringify([title, name, summary, place, startsAt, endsAt, skills, causes.slice(0, 1)]);
  const { startsAt, endsAt, capacity } = slot;
  const { title, summary, place, skills, causes } = mission;
  const now = { title, nonprofit: nonprofit?.name ?? '', summary, place, startsAt, endsAt, capacity };
  return told({ ...now, skills: [...skills], causes: [...causes] }) === told(draft);
}
