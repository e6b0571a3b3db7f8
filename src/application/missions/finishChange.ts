import type { Engagement } from '../../domain/engagements/engagement.js';
import { leavableStates } from '../../domain/engagements/lifecycle.js';
import { differencesFor, droppedBy, type MissionChange, movesFor } from '../../domain/missions/changes.js';
import type { Mission } from '../../domain/missions/mission.js';
import { fillFreeSeats } from '../engagements/waitingList.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { cancelEngagement } from './cancelEngagement.js';
import { tellChange } from './tellChange.js';

/** For so long, in ms, somebody may still sign up for what they read before the change. */
const signingUpMs = 60_000;

type FinishNeeds = NeedsOf<typeof tellChange> &
  NeedsOf<typeof cancelEngagement> &
  NeedsOf<typeof fillFreeSeats> &
  NeedsOf<typeof keepContact> &
  Needs<'announcements' | 'missionChanges' | 'missions' | 'staleCards' | 'stalePosts'>;

/**
 * What follows once a change is saved. Places on a half-day given up are cancelled. Whoever signed up for what was so before is told, and asked again where it moved. What was
 * sent is edited. The repair pass does it again after a crash, and for those who signed up at the very moment. Safe to do again.
 */
export async function finishChange(deps: FinishNeeds, mission: Mission, changeId: string): Promise<void> {
  const { organisationId, id, slots } = mission;
  const change = await deps.missionChanges.find(organisationId, changeId);
  if (!change) return deps.missions.markTold(organisationId, id, changeId);
  const revision = change.revision ?? mission.revision ?? 1;
  await endThose(deps, change);
  await tellThose(deps, change, revision);
  if (change.savedAt === null) {
    await keepContact(deps, mission, change);
    await showEverybody(deps, mission);
    for (const slot of slots) await fillFreeSeats(deps, organisationId, slot.id);
    await deps.missionChanges.markSaved(organisationId, changeId, revision, deps.clock.now());
    return;
  }
  const isOver = deps.clock.now().getTime() - change.savedAt.getTime() > signingUpMs;
  if (isOver) await deps.missions.markTold(organisationId, id, changeId);
}

/** Whom to ask for on site is the nonprofit's: it holds for all its missions. */
async function keepContact(
  { clock, nonprofits }: Needs<'clock' | 'nonprofits'>,
  { organisationId, nonprofitId }: Mission,
  { after: { contact } }: MissionChange,
): Promise<void> {
  const known = contact === undefined ? null : await nonprofits.find(organisationId, nonprofitId);
  if (!known || contact === undefined) return;
  const { register = null, eligibility = null } = known;
  await nonprofits.update(organisationId, nonprofitId, { contact, register, eligibility }, clock.now());
}

/** Those who were on a half-day that does not take place any more. */
async function endThose(deps: FinishNeeds, change: MissionChange): Promise<void> {
  const gone = droppedBy(change).map(({ id }) => id);
  if (gone.length === 0) return;
  const on = await deps.engagements.ofMission(change.organisationId, change.missionId, leavableStates);
  for (const one of on) if (gone.includes(one.slotId)) await cancelEngagement(deps, one);
}

/** Those who do not know of it yet, each by themselves. */
async function tellThose(deps: FinishNeeds, change: MissionChange, revision: number): Promise<void> {
  const { organisationId, missionId } = change;
  const on = await deps.engagements.ofMission(organisationId, missionId, leavableStates);
  const knew = ({ agreedRevision = 0 }: Engagement) => agreedRevision >= revision;
  const concerned = on.filter((one) => !knew(one) && differencesFor(change, one.slotId).length > 0);
  const reader = await deps.organisations.find(organisationId);
  for (const one of concerned) {
    const moved = movesFor(change, one.slotId);
    if (reader) await tellChange(deps, reader, one, { change, revision, moved });
  }
}

/** Posts in channels, and what each was sent of it. */
async function showEverybody(deps: FinishNeeds, { organisationId, id }: Mission): Promise<void> {
  const now = deps.clock.now();
  const told = await deps.announcements.ofMission(organisationId, id);
  const ids = told.map((one) => one.id);
  await deps.stalePosts.mark(organisationId, id);
  await deps.staleCards.markAnnounced(organisationId, ids, now);
  await deps.staleCards.markProposed(organisationId, id, now);
  for (const one of await deps.engagements.ofMission(organisationId, id, leavableStates))
    await deps.staleCards.markOwn(one, now);
}
