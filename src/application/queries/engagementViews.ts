import type { Engagement } from '../../domain/engagements/engagement.js';
import { type Mission, type Nonprofit, type Slot, slotOf } from '../../domain/missions/mission.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { missionFacts, slotFacts } from './missionFacts.js';
import { knowsContact, standingOf } from './standings.js';
import type { ChoiceView, EngagementView, MissionFacts } from './views.js';

type ViewNeeds = Needs<'nonprofits' | 'clock'> & NeedsOf<typeof standingOf>;

/** A person's view of several of their engagements, the earliest slot first; those whose mission is gone are left out. */
export async function engagementViews(
  deps: ViewNeeds & Needs<'missions'>,
  organisationId: string,
  engagements: readonly Engagement[],
): Promise<EngagementView[]> {
  const ids = [...new Set(engagements.map(({ missionId }) => missionId))];
  const missions = await deps.missions.findMany(organisationId, ids);
  const nonprofitIds = [...new Set(missions.map(({ nonprofitId }) => nonprofitId))];
  const nonprofits = await deps.nonprofits.findMany(organisationId, nonprofitIds);
  const views = await Promise.all(
    engagements.map((engagement) => {
      const mission = missions.find(({ id }) => id === engagement.missionId);
      return mission ? viewOf(deps, engagement, mission, nonprofits) : null;
    }),
  );
  return views
    .filter((view) => view !== null)
    .sort((a, b) => a.slot.startsAt.getTime() - b.slot.startsAt.getTime());
}

/** The same of one engagement; null when its mission is gone. `known`: its mission, just read. */
export async function engagementView(
  deps: ViewNeeds & Needs<'missions'>,
  engagement: Engagement,
  known?: Mission,
): Promise<EngagementView | null> {
  const mission = known ?? (await deps.missions.find(engagement.organisationId, engagement.missionId));
  return mission && viewOf(deps, engagement, mission, await nonprofitOf(deps, mission));
}

/** A half-day of a mission, to be chosen. */
export async function choiceView(
  deps: Needs<'nonprofits' | 'clock'>,
  mission: Mission,
  slot: Slot,
): Promise<ChoiceView> {
  const shown = slotFacts(mission, slot, deps.clock.now());
  return { mission: await factsView(deps, mission), slot: shown, engagementId: null };
}

/** What a mission is, for whoever is asked about it. */
export async function factsView(deps: Needs<'nonprofits'>, mission: Mission): Promise<MissionFacts> {
  const [nonprofit = null] = await nonprofitOf(deps, mission);
  return missionFacts(mission, nonprofit, false);
}

const nonprofitOf = (
  { nonprofits }: Needs<'nonprofits'>,
  { organisationId, nonprofitId }: Mission,
): Promise<Nonprofit[]> => nonprofits.findMany(organisationId, [nonprofitId]);

/** Null when its slot is gone. `nonprofits`: its mission's is among them, unless it is gone. */
async function viewOf(
  deps: ViewNeeds,
  engagement: Engagement,
  mission: Mission,
  nonprofits: readonly Nonprofit[],
): Promise<EngagementView | null> {
  const slot = slotOf(mission, engagement.slotId);
  if (!slot) return null;
  const standing = await standingOf(deps, engagement);
  const nonprofit = nonprofits.find(({ id }) => id === mission.nonprofitId) ?? null;
  return {
    mission: missionFacts(mission, nonprofit, knowsContact(standing)),
    slot: slotFacts(mission, slot, deps.clock.now()),
    standing,
  };
}
