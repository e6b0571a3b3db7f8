import type { Needs, NeedsOf } from '../../application/ports/index.js';
import type { Delivery, Recipient } from '../../domain/delivery.js';
import { addressed } from '../../messages/notices/addressed.js';
import type { Composed } from '../../messages/notices/compose.js';
import { readerOf, showMission } from '../../messages/notices/composeAnnouncement.js';

/**
 * A channel post of a mission as it should read now, whatever became of the mission. Null when the mission or the
 * organisation is gone.
 */
export async function showPost(
  deps: Needs<'employees' | 'missions' | 'organisations' | 'clock'> & NeedsOf<typeof showMission>,
  organisationId: string,
  missionId: string,
  recipient: Recipient,
): Promise<Composed | null> {
  const [mission, reader] = await Promise.all([
    deps.missions.find(organisationId, missionId),
    readerOf(deps, organisationId, recipient),
  ]);
  const shown = mission && reader ? await showMission(deps, mission, recipient, reader) : 'cancel';
  return shown === 'cancel' ? null : addressed(deps, organisationId, shown);
}

/**
 * A channel post just recorded may have missed a change of places made while it was on its way. Nobody could have
 * updated it yet. It is marked then. `said` is what was posted, null when that is not known.
 */
export async function followPost(
  deps: Needs<'announcements' | 'stalePosts'> & NeedsOf<typeof showPost>,
  delivery: Delivery,
  said: Composed | null,
): Promise<void> {
  const { organisationId, recipient, subject } = delivery;
  if (recipient.kind !== 'channel' || subject.kind !== 'announcement') return;
  const announcement = await deps.announcements.find(organisationId, subject.announcementId);
  if (!announcement) return;
  const { missionId } = announcement;
  const now = await showPost(deps, organisationId, missionId, recipient);
  const isSame = JSON.stringify(now?.message) === JSON.stringify(said?.message);
  if (!isSame) await deps.stalePosts.mark(organisationId, missionId);
}
