import type { Delivery } from '../../domain/delivery.js';
import { followFace } from '../cards/followFace.js';
import { edit, type Refreshing } from '../edit.js';
import { createRefresher, type Refresher, type RefresherDeps } from '../refresher.js';
import { showPost } from './channelPost.js';

const batch = 100;
/** A post is edited at most once in this time, in ms. */
const restMs = 3_000;

/**
 * Keeps the channel posts of this service true.
 * Slack takes about 50 edits a minute in a workspace: https://docs.slack.dev/apis/web-api/rate-limits
 */
export const createPostRefresher = (given: RefresherDeps): Refresher =>
  createRefresher(given, {
    ...{ name: 'posts', restMs, pass: refreshPosts },
    isDue: async () => (await given.deps.stalePosts.list(1)).length > 0,
  });

/**
 * Makes the channel posts of marked missions show the places left, each once. What people were told is marked when it
 * is worth it. A mark goes when all its posts are true. It stays when it was set again meanwhile or a platform was
 * busy.
 */
async function refreshPosts(refreshing: Refreshing): Promise<boolean> {
  const { stalePosts } = refreshing.deps;
  const marks = await stalePosts.list(batch);
  for (const { organisationId, missionId, mark, face } of marks) {
    if (!refreshing.goOn()) return true;
    const fresh = await refreshMission(refreshing, organisationId, missionId);
    await followFace(refreshing.deps, organisationId, missionId, face);
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
  const { deps, messengers, pacerOf } = refreshing;
  const { organisationId, workspaceId, recipient, sentRef } = post;
  if (recipient.kind !== 'channel' || !sentRef || !messengers[post.platform]) return true;
  if (pacerOf(workspaceId).pausedFor() > 0) return false;
  const [workspace, channel, shown] = await Promise.all([
    deps.workspaces.find(workspaceId),
    deps.channels.find(organisationId, workspaceId, recipient.channelId),
    showPost(deps, organisationId, missionId, recipient),
  ]);
  if (workspace?.status !== 'installed' || !channel || !shown) return true;
  const outgoing = { ...shown, workspace: workspace.externalId, address: channel.address };
  return edit(refreshing, post, sentRef, outgoing);
}
