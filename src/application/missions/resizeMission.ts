import { changed, type MissionChange } from '../../domain/missions/changes.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import { fillFreeSeats } from '../engagements/waitingList.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import type { Refused } from '../refusals.js';
import { contentOf } from './contentOf.js';
import { correctMission } from './correctMission.js';
import type { Saved } from './saveMission.js';
import { notEditable } from './updateEditable.js';

type ResizeNeeds = NeedsOf<typeof fillFreeSeats> & Needs<'stalePosts'> & NeedsOf<typeof correctMission>;

/**
 * Changes the number of places of a mission that is announced. More places go at once to those who wait, in their order. Fewer
 * than are held: nobody loses theirs, and nobody new gets one until so many have gone. Whom to take off is the organiser's to
 * say. Of two who change one, the one who asked last (`askedAt`, UTC) holds.
 */
export async function resizeMission(
  deps: ResizeNeeds,
  actor: EmployeeActor,
  mission: Mission,
  parts: Pick<MissionChange, 'before' | 'after'>,
  askedAt: Date,
): Promise<Saved | Refused> {
  const { organisationId, id } = mission;
  for (let current: Mission | null = mission; current?.status === 'announced'; ) {
    // Places alone: whatever they were before, they are to be so many.
    const content = changed(contentOf(current), { ...parts, before: beforeNow(current, parts) });
    if (!content) break;
    const { revision = 0 } = current;
    const saved = await correctMission(deps, actor, current, content, { askedAt });
    const now = saved ?? (await deps.missions.find(organisationId, id));
    // One too late: another form, sent after it, has been saved, and holds.
    const isOvertaken = !saved && (now?.revision ?? 0) === revision && now?.status === 'announced';
    if (now && (saved || isOvertaken)) {
      for (const slot of now.slots) await fillFreeSeats(deps, organisationId, slot.id);
      await deps.stalePosts.mark(organisationId, id);
      return { kind: 'resized', mission: now };
    }
    current = now;
  }
  return notEditable(mission);
}

/** The half-days as they are, but for those that the change is about. */
const beforeNow = (
  { slots }: Mission,
  { before, after }: Pick<MissionChange, 'before' | 'after'>,
): MissionChange['before'] => ({
  slots: (before.slots ?? []).map((was) => {
    const to = after.slots?.find(({ id }) => id === was.id);
    const now = slots.find(({ id }) => id === was.id);
    return to && now && to.capacity !== was.capacity ? { ...was, capacity: now.capacity } : was;
  }),
});
