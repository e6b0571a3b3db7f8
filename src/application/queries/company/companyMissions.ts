import type { Mission, MissionStatus, Nonprofit, Slot } from '../../../domain/missions/mission.js';
import type { Needs, Part } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { type PartOf, partOf, type Reading, unreadable } from './readCompany.js';

/** A half-day, and how many are on it. */
export interface SlotRead extends Slot {
  readonly held: number;
  readonly waiting: number;
}

export interface MissionRead {
  readonly kind: 'mission';
  readonly mission: Mission;
  readonly nonprofit: Nonprofit | null;
  readonly slots: readonly SlotRead[];
}

type ReadNeeds = Needs<'missions' | 'listings' | 'nonprofits' | 'engagements'>;

/** Missions by their number, those that are not announced too. */
export async function companyMissions(
  deps: ReadNeeds,
  actor: Reading,
  { statuses, after, limit }: Part<number> & { readonly statuses: readonly MissionStatus[] },
): Promise<PartOf<MissionRead, number> | Refused> {
  const not = unreadable(actor);
  if (not) return not;
  const organisationId = actor.organisation.id;
  const found = await deps.listings.missions(organisationId, statuses, { after, limit: limit + 1 });
  const { items, next } = partOf(found, limit, ({ number }) => number);
  return { kind: 'part', items: await missionsRead(deps, organisationId, items), next };
}

/** One of them. */
export async function companyMission(
  deps: ReadNeeds,
  actor: Reading,
  missionId: string,
): Promise<MissionRead | Refused> {
  const not = unreadable(actor);
  if (not) return not;
  return missionNow(deps, actor.organisation.id, missionId);
}

/** A mission as it stands, for whoever has just changed it. */
export async function missionNow(
  deps: ReadNeeds,
  organisationId: string,
  missionId: string,
): Promise<MissionRead | Refused> {
  const mission = await deps.missions.find(organisationId, missionId);
  const [read] = mission ? await missionsRead(deps, organisationId, [mission]) : [];
  return read ?? refused({ code: 'missionNotFound' });
}

/** Missions with what is read beside them. */
async function missionsRead(
  { nonprofits, engagements }: Needs<'nonprofits' | 'engagements'>,
  organisationId: string,
  missions: readonly Mission[],
): Promise<MissionRead[]> {
  const slotIds = missions.flatMap(({ slots }) => slots.map(({ id }) => id));
  const [partners, occupied] = await Promise.all([
    nonprofits.findMany(organisationId, [...new Set(missions.map(({ nonprofitId }) => nonprofitId))]),
    engagements.occupancy(organisationId, slotIds),
  ]);
  return missions.map((mission) => ({
    kind: 'mission',
    mission,
    nonprofit: partners.find(({ id }) => id === mission.nonprofitId) ?? null,
    slots: mission.slots.map((slot) => ({ ...slot, ...(occupied.get(slot.id) ?? { held: 0, waiting: 0 }) })),
  }));
}
