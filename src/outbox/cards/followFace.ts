import type { Needs } from '../../application/ports/index.js';
import { seatsAreOpen } from '../../domain/engagements/waitingList.js';
import { faceOf } from '../../domain/missions/face.js';
import type { Mission } from '../../domain/missions/mission.js';

type FollowNeeds = Needs<
  'announcements' | 'clock' | 'engagements' | 'missions' | 'organisations' | 'staleCards' | 'stalePosts'
>;

/**
 * Marks what people were told of a mission when it shows something else by now. It became full, has places again, or is over.
 * `shown`: what it showed when they were last marked. The new face is kept last, so that after a crash it is done again.
 */
export async function followFace(
  deps: FollowNeeds,
  organisationId: string,
  missionId: string,
  shown: string,
): Promise<void> {
  const { announcements, clock, engagements, staleCards, stalePosts } = deps;
  const mission = await deps.missions.find(organisationId, missionId);
  if (!mission) return;
  const slotIds = mission.slots.map(({ id }) => id);
  const occupancy = await engagements.occupancy(organisationId, slotIds);
  const now = clock.now();
  const face = faceOf(mission, (slotId) => occupancy.get(slotId)?.held ?? 0, now);
  if (face === shown) return;
  const told = await announcements.ofMission(organisationId, missionId);
  const toEach = told.filter(({ toEveryone }) => toEveryone).map(({ id }) => id);
  await staleCards.markAnnounced(organisationId, toEach, now);
  await staleCards.markProposed(organisationId, missionId, now);
  await markOpenSeats(deps, mission, now);
  await stalePosts.keepFace(organisationId, missionId, face);
}

/** Near the start those who wait are told of every free seat, which is anybody's. */
async function markOpenSeats(
  { engagements, organisations, staleCards }: FollowNeeds,
  { id, organisationId, slots }: Mission,
  now: Date,
): Promise<void> {
  const organisation = await organisations.find(organisationId);
  const isOpen = slots.some(
    ({ startsAt }) => organisation && seatsAreOpen(startsAt, now, organisation.policy),
  );
  if (!isOpen) return;
  const waiting = await engagements.ofMission(organisationId, id, ['waitlisted']);
  await staleCards.markOpenSeats(
    organisationId,
    waiting.map((engagement) => engagement.id),
    now,
  );
}
