import type { Needs, NeedsOf } from '../../application/ports/index.js';
import type { Delivery } from '../../domain/delivery.js';
import type { Composed } from '../../messages/notices/compose.js';
import { showPost } from './showPost.js';

/**
 * A channel post that has just been recorded may have missed a change of places made while it was on its way, when
 * nobody could have updated it yet: it is marked then. `said` is what was posted, null when that is not known.
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
  if (JSON.stringify(now) !== JSON.stringify(said)) await deps.stalePosts.mark(organisationId, missionId);
}
