import type { Engagement, EngagementState } from '../../domain/engagements/engagement.js';
import { isLive, liveStates } from '../../domain/engagements/lifecycle.js';
import { placesLeft } from '../../domain/engagements/seats.js';
import { closedReason, type Mission, type Nonprofit, type Slot } from '../../domain/missions/mission.js';
import type { Actor } from '../actor.js';
import { earlierAreThere } from '../engagements/arrivalOrder.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { calendarUrl } from './calendarUrl.js';
import type { EngagementView, MissionView, SlotView, Standing } from './views.js';

const certain: readonly EngagementState[] = ['confirmed', 'attended', 'certified'];

/** States with a calendar file: what was in a diary is also taken out of it. */
const withCalendar: readonly EngagementState[] = [...certain, 'withdrawn', 'cancelled'];

interface Looking {
  /** False: places left are not looked at. */
  readonly places?: boolean;
  /** All live engagements of the employee on these missions, when they are known. */
  readonly mine?: readonly Engagement[] | undefined;
}

export type ViewNeeds = NeedsOf<typeof missionViews>;
type StandingNeeds = Needs<'engagements' | 'publicUrl'> & NeedsOf<typeof earlierAreThere>;

/** Missions as shown to people, with places left (unless they are not looked at); with the employee's own standing when one is named. */
export async function missionViews(
  deps: Needs<'nonprofits' | 'clock'> & StandingNeeds,
  organisationId: string,
  missions: readonly Mission[],
  employeeId: string | null,
  { places = true, mine: known }: Looking = {},
): Promise<MissionView[]> {
  const slotIds = missions.flatMap(({ slots }) => slots.map(({ id }) => id));
  const [occupancy, nonprofits, mine] = await Promise.all([
    places
      ? deps.engagements.occupancy(organisationId, slotIds)
      : new Map<string, { held: number; waiting: number }>(),
    deps.nonprofits.findMany(organisationId, [...new Set(missions.map(({ nonprofitId }) => nonprofitId))]),
    known ?? (employeeId === null ? [] : deps.engagements.ofEmployee(organisationId, employeeId, liveStates)),
  ]);
  const shown = mine.filter(({ slotId }) => slotIds.includes(slotId));
  const standings = await standingsOf(deps, shown);
  const now = deps.clock.now();
  return missions.map((mission) => {
    const slots = mission.slots.map((slot) => {
      const places = occupancy.get(slot.id) ?? { held: 0, waiting: 0 };
      return slotView(mission, slot, places, standings.get(slot.id) ?? null, now);
    });
    return toView(mission, nonprofits.find(({ id }) => id === mission.nonprofitId) ?? null, slots);
  });
}

function slotView(
  mission: Mission,
  slot: Slot,
  { held, waiting }: { held: number; waiting: number },
  mine: Standing | null,
  now: Date,
): SlotView {
  const { minimum: _, ...shown } = slot;
  return {
    ...shown,
    placesLeft: placesLeft(held, slot.capacity),
    waiting,
    closed: closedReason(mission, slot, now),
    mine,
  };
}

/** The contact on site is told to those who hold a place for sure, never to a channel. */
const knowsContact = (slots: readonly SlotView[]): boolean =>
  slots.some(({ mine }) => mine !== null && certain.includes(mine.state));

function toView(mission: Mission, nonprofit: Nonprofit | null, slots: SlotView[]): MissionView {
  const { id, number, title, summary, place, skills, causes, status } = mission;
  const contact = knowsContact(slots) ? (nonprofit?.contact ?? null) : null;
  return {
    id,
    number,
    title,
    summary,
    place,
    skills,
    causes,
    status,
    slots,
    contact,
    nonprofit: nonprofit?.name ?? '',
  };
}

/** The person's view of one mission. `engagement`: theirs on it, when it was just written. */
export async function missionView(
  deps: ViewNeeds,
  { organisation, employee }: Actor,
  mission: Mission,
  engagement?: Engagement,
): Promise<MissionView> {
  const mine = engagement && allOn(mission, engagement);
  const [view] = await missionViews(deps, organisation.id, [mission], employee.id, { mine });
  return view as MissionView;
}

/** Where each engagement stands, by slot; positions are counted only for those who wait. */
async function standingsOf(
  deps: StandingNeeds,
  engagements: readonly Engagement[],
): Promise<Map<string, Standing>> {
  const standings = await Promise.all(
    engagements.map(async (engagement) => [engagement.slotId, await standingOf(deps, engagement)] as const),
  );
  return new Map(standings);
}

async function standingOf(deps: StandingNeeds, engagement: Engagement): Promise<Standing> {
  const { id, state, offerExpiresAt } = engagement;
  return {
    engagementId: id,
    state,
    position: state === 'waitlisted' ? await positionOf(deps, engagement) : null,
    offerExpiresAt,
    calendarUrl: withCalendar.includes(state) ? calendarUrl(deps.publicUrl, engagement) : null,
  };
}

/** Not known for sure while somebody who asked before may still come: then there is none. */
async function positionOf(
  deps: StandingNeeds,
  { organisationId, slotId, ticket }: Engagement,
): Promise<number | null> {
  if (!(await earlierAreThere(deps, organisationId, slotId, ticket))) return null;
  return (await deps.engagements.countWaitingBefore(organisationId, slotId, ticket)) + 1;
}

/** Engagements of one employee as shown to them, the earliest slot first; those whose mission is gone are left out. */
async function engagementViewsFor(
  deps: ViewNeeds & Needs<'missions'>,
  organisationId: string,
  employeeId: string,
  engagements: readonly Engagement[],
): Promise<EngagementView[]> {
  const ids = [...new Set(engagements.map(({ missionId }) => missionId))];
  const missions = await deps.missions.findMany(organisationId, ids);
  const views = await missionViews(deps, organisationId, missions, employeeId);
  const shown = await Promise.all(engagements.map((engagement) => joined(deps, engagement, views)));
  return shown
    .filter((view) => view !== null)
    .sort((a, b) => a.slot.startsAt.getTime() - b.slot.startsAt.getTime());
}

async function joined(
  deps: StandingNeeds,
  engagement: Engagement,
  views: readonly MissionView[],
): Promise<EngagementView | null> {
  const mission = views.find(({ id }) => id === engagement.missionId);
  const slot = mission?.slots.find(({ id }) => id === engagement.slotId);
  if (!mission || !slot) return null;
  const { mine } = slot;
  const shown = mine?.engagementId === engagement.id && mine.state === engagement.state ? mine : null;
  return { mission, slot, standing: shown ?? (await standingOf(deps, engagement)) };
}

/** The person's view of several of their engagements. */
export const engagementViews = (
  deps: ViewNeeds & Needs<'missions'>,
  { organisation, employee }: Actor,
  engagements: readonly Engagement[],
): Promise<EngagementView[]> => engagementViewsFor(deps, organisation.id, employee.id, engagements);

/** Somebody's only live engagement on a mission, when there can be no other: nobody is twice on a slot. */
const allOn = ({ slots }: Mission, engagement: Engagement): readonly Engagement[] | undefined =>
  slots.length === 1 && isLive(engagement.state) ? [engagement] : undefined;

/** An employee's view of one of their engagements, of the mission just read; null when its slot is gone. */
export async function viewOfEngagement(
  deps: ViewNeeds,
  employeeId: string,
  engagement: Engagement,
  mission: Mission,
): Promise<EngagementView | null> {
  const mine = allOn(mission, engagement);
  const views = await missionViews(deps, mission.organisationId, [mission], employeeId, { mine });
  return joined(deps, engagement, views);
}

/** The person's view of one of their engagements; null when its mission is gone. `known`: its mission, just read. */
export async function engagementView(
  deps: ViewNeeds & Needs<'missions'>,
  { organisation, employee }: Actor,
  engagement: Engagement,
  known?: Mission,
): Promise<EngagementView | null> {
  const mission = known ?? (await deps.missions.find(organisation.id, engagement.missionId));
  return mission && viewOfEngagement(deps, employee.id, engagement, mission);
}
