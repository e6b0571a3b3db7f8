import type { Engagement } from '../../domain/engagements/engagement.js';
import { isLive, liveStates } from '../../domain/engagements/lifecycle.js';
import { placesLeft } from '../../domain/engagements/seats.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { missionFacts, slotFacts } from './missionFacts.js';
import { knowsContact, standingsOf } from './standings.js';
import type { MissionView, SlotView, Standing } from './views.js';

interface Looking {
  /** False: places left are not looked at. */
  readonly places?: boolean;
  /** All live engagements of the employee on these missions, when they are known. */
  readonly mine?: readonly Engagement[] | undefined;
}

export type ViewNeeds = NeedsOf<typeof missionViews>;

/** Missions as shown to people, with places left (unless they are not looked at). With the employee's own standing when one is named. */
export async function missionViews(
  deps: Needs<'nonprofits' | 'clock'> & NeedsOf<typeof standingsOf>,
  organisationId: string,
  missions: readonly Mission[],
  employeeId: string | null,
  { places = true, mine: known }: Looking = {},
): Promise<MissionView[]> {
  const slotIds = missions.flatMap(({ slots }) => slots.map(({ id }) => id));
  async function ownStandings() {
    if (employeeId === null) return new Map<string, Standing>();
    const mine = known ?? (await deps.engagements.ofEmployee(organisationId, employeeId, liveStates));
    return standingsOf(
      deps,
      mine.filter(({ slotId }) => slotIds.includes(slotId)),
    );
  }
  const [occupancy, nonprofits, standings] = await Promise.all([
    places
      ? deps.engagements.occupancy(organisationId, slotIds)
      : new Map<string, { held: number; waiting: number }>(),
    deps.nonprofits.findMany(organisationId, [...new Set(missions.map(({ nonprofitId }) => nonprofitId))]),
    ownStandings(),
  ]);
  const now = deps.clock.now();
  return missions.map((mission) => {
    const slots = mission.slots.map((slot): SlotView => {
      const { held, waiting } = occupancy.get(slot.id) ?? { held: 0, waiting: 0 };
      const left = placesLeft(held, slot.capacity);
      const own = standings.get(slot.id) ?? null;
      return { ...slotFacts(mission, slot, now), placesLeft: left, waiting, mine: own };
    });
    const nonprofit = nonprofits.find(({ id }) => id === mission.nonprofitId) ?? null;
    const withContact = slots.some(({ mine }) => knowsContact(mine));
    return { ...missionFacts(mission, nonprofit, withContact), slots };
  });
}

/** The person's view of one mission. `engagement`: theirs on it, when it was just written. */
export async function missionView(
  deps: ViewNeeds,
  { organisation, employee }: EmployeeActor,
  mission: Mission,
  engagement?: Engagement,
): Promise<MissionView> {
  const mine = engagement && allOn(mission, engagement);
  const [view] = await missionViews(deps, organisation.id, [mission], employee.id, { mine });
  return view as MissionView;
}

/** Somebody's only live engagement on a mission, when there can be no other: nobody is twice on a slot. */
const allOn = ({ slots }: Mission, engagement: Engagement): readonly Engagement[] | undefined =>
  slots.length === 1 && isLive(engagement.state) ? [engagement] : undefined;
