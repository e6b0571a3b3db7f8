import type { Announcement } from '../../domain/announcements/announcement.js';
import { countingRestMs, isFollowed, progressKey } from '../../domain/announcements/progress.js';
import { notices } from '../../domain/notices.js';
import type { Workspace } from '../../domain/organisations/workspace.js';
import { keyNamed } from '../actor.js';
import { eachByItself } from '../maintenance/eachByItself.js';
import type { Needs } from '../ports/index.js';

/** Queues the message that shows how an announcement goes, once; none for one that is over in a moment. */
export async function showProgress(
  deps: Needs<'announcements' | 'clock' | 'deliveries' | 'newId' | 'wakeOutbox'>,
  announcement: Announcement,
  workspace: Workspace,
): Promise<void> {
  // Other software reads how it goes, and is written to by nobody.
  if (!isFollowed(announcement) || keyNamed(announcement.createdBy) !== '') return;
  const { id, organisationId, createdBy, timezone } = announcement;
  await deps.deliveries.enqueue([
    {
      ...{ id: deps.newId(), organisationId, workspaceId: workspace.id, platform: workspace.platform },
      ...{ dedupeKey: progressKey(id), timezone, notBefore: deps.clock.now() },
      subject: { kind: 'announcement.progress', followedId: id },
      recipient: { kind: 'employee', employeeId: createdBy },
      priority: notices['announcement.progress'].priority,
    },
  ]);
  await deps.announcements.keepShown(organisationId, id, { following: true });
  deps.wakeOutbox(workspace.id);
}

/**
 * Marks the messages that show how announcements go, when they go on. Marked first and noted after, so that a crash shows one
 * thing twice and none never. Called by the clock.
 */
export async function followAnnouncements(
  deps: Needs<'announcements' | 'clock' | 'deliveries' | 'log' | 'staleCards'>,
): Promise<void> {
  const followed = await deps.announcements.listFollowed();
  await eachByItself(deps, 'announcement.notFollowed', followed, (announcement) =>
    follow(deps, announcement),
  );
}

async function follow(
  {
    announcements,
    clock,
    deliveries,
    staleCards,
  }: Needs<'announcements' | 'clock' | 'deliveries' | 'staleCards'>,
  { id, organisationId, state, people: meant, shown, shownAt }: Announcement,
): Promise<void> {
  const now = clock.now();
  if (shownAt && now.getTime() - shownAt.getTime() < countingRestMs(meant)) return;
  const { people, channels } = await deliveries.figures(organisationId, [id]);
  const figures = JSON.stringify([state, people, channels]);
  const isOver = state !== 'sending' && state !== 'stopping' && people.queued + channels.queued === 0;
  if (figures !== shown) await staleCards.markKey(organisationId, progressKey(id), now);
  await announcements.keepShown(organisationId, id, { following: !isOver, shown: figures, shownAt: now });
}
