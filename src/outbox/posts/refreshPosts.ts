import type { Delivery } from '../../domain/delivery.js';
import type { Pacer } from '../pacer.js';
import type { Outbox } from '../sendContext.js';
import { sendTimeoutMs } from '../sendContext.js';
import { within } from '../timing.js';
import { showPost } from './channelPost.js';

const batch = 100;
/** How long a workspace rests when an edit got no answer, in ms. An edit may be repeated without harm. */
const doubtMs = 10_000;

/** What a pass needs: the pacers remember which workspace asked for a pause. */
export interface Refreshing extends Omit<Outbox, 'wake'> {
  readonly pacerOf: (workspaceId: string) => Pacer;
  /** False when the pass has to end: the process stops, or another one refreshes. */
  readonly goOn: () => boolean;
}

/**
 * Makes the channel posts of marked missions show the places left, each once. A mark goes when all its posts are true;
 * it stays when it was set again meanwhile or a platform was busy. Throws what the store throws. True when marks stay.
 * Slack takes about 50 edits a minute in a workspace: https://docs.slack.dev/apis/web-api/rate-limits
 */
export async function refreshPosts(refreshing: Refreshing): Promise<boolean> {
  const { stalePosts } = refreshing.deps;
  const marks = await stalePosts.list(batch);
  for (const { organisationId, missionId, mark } of marks) {
    if (!refreshing.goOn()) return true;
    const fresh = await refreshMission(refreshing, organisationId, missionId);
    if (fresh) await stalePosts.clear(organisationId, missionId, mark);
  }
  return marks.length > 0 && (await stalePosts.list(1)).length > 0;
}

/** True when every post of the mission that still exists shows the truth. */
async function refreshMission(
  refreshing: Refreshing,
  organisationId: string,
  missionId: string,
): Promise<boolean> {
  const { deps } = refreshing;
  const announcements = await deps.announcements.ofMission(organisationId, missionId);
  const ids = announcements.map(({ id }) => id);
  const posts = ids.length > 0 ? await deps.deliveries.sentToChannels(organisationId, ids) : [];
  let fresh = true;
  for (const post of posts) {
    if (!refreshing.goOn()) return false;
    fresh = (await refreshPost(refreshing, post, missionId)) && fresh;
  }
  return fresh;
}

async function refreshPost(refreshing: Refreshing, post: Delivery, missionId: string): Promise<boolean> {
  const { deps, messengers, timing, pacerOf } = refreshing;
  const { id, organisationId, workspaceId, recipient, sentRef } = post;
  const messenger = messengers[post.platform];
  if (recipient.kind !== 'channel' || !sentRef || !messenger) return true;
  const pacer = pacerOf(workspaceId);
  if (pacer.pausedFor() > 0) return false;
  const [workspace, channel, shown] = await Promise.all([
    deps.workspaces.find(workspaceId),
    deps.channels.find(organisationId, workspaceId, recipient.channelId),
    showPost(deps, organisationId, missionId, recipient),
  ]);
  if (workspace?.status !== 'installed' || !channel || !shown) return true;
  const outgoing = { ...shown, workspace: workspace.externalId, address: channel.address };
  const outcome = await within(timing, sendTimeoutMs, () => messenger.update(sentRef, outgoing), {
    kind: 'inDoubt',
    code: 'noAnswer',
  });
  if (outcome.kind === 'sent') return true;
  deps.log.warn('post.notRefreshed', { deliveryId: id, outcome: outcome.kind, code: outcome.code });
  // A post that was deleted, or that the platform refuses to edit, stays as it is.
  if (outcome.kind === 'unreachable' || outcome.kind === 'failed') return true;
  pacer.pause(outcome.kind === 'busy' ? outcome.retryAfterMs : doubtMs);
  return false;
}
