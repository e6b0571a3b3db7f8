import type { Announcement } from '../../domain/announcements/announcement.js';
import { spreading } from '../../domain/announcements/spread.js';
import { announceable, comingSlots, latestStart, type Mission } from '../../domain/missions/mission.js';
import { notices } from '../../domain/notices.js';
import type { Workspace } from '../../domain/organisations/workspace.js';
import { eachByItself } from '../maintenance/eachByItself.js';
import type { Needs, NeedsOf, NewDelivery } from '../ports/index.js';
import { tellAnnounced } from '../webhooks/tellEvents.js';
import { showProgress } from './followAnnouncements.js';
import { recipients } from './recipients.js';
import { finishStop } from './stopAnnouncement.js';

type PublishNeeds = NeedsOf<typeof recipients> &
  NeedsOf<typeof tellAnnounced> &
  Needs<'announcements' | 'organisations' | 'newId' | 'wakeOutbox' | 'log'>;

/** Sends the announcements whose time has come, and goes on with those a crash left half told or half stopped. Called by the clock. */
export async function publishDue(deps: PublishNeeds): Promise<void> {
  const due = await deps.announcements.listDue(deps.clock.now());
  await eachByItself(deps, 'announcement.notPublished', due, (announcement) =>
    announcement.state === 'stopping' ? finishStop(deps, announcement) : publish(deps, announcement),
  );
}

/**
 * Opens the mission for sign-up and queues one message to each channel and one to each person. Safe to do again from
 * the start at any point. A person already queued is not queued twice, and nobody hears of one mission twice.
 */
export async function publish(deps: PublishNeeds, announcement: Announcement): Promise<void> {
  const { organisationId, id, missionId } = announcement;
  const { announcements, missions } = deps;
  const found = await missions.find(organisationId, missionId);
  const coming = found && comingSlots(found, deps.clock.now()).length > 0;
  const mission =
    coming && (await missions.update(organisationId, missionId, announceable, { status: 'announced' }));
  if (!mission) {
    await announcements.move(organisationId, id, ['scheduled', 'sending'], 'cancelled');
    deps.log.warn('announcement.dropped', { announcementId: id, status: found?.status ?? 'gone' });
    return;
  }
  const sending = await announcements.move(organisationId, id, ['scheduled', 'sending'], 'sending');
  if (!sending) return;
  await tellAnnounced(deps, sending);
  const workspace = await deps.workspaces.find(sending.workspaceId);
  if (workspace) await showProgress(deps, sending, workspace);
  if (workspace && sending.channels.length > 0) await queueChannels(deps, sending, workspace);
  if (sending.toEveryone) await queueEveryone(deps, sending, mission);
  await announcements.move(organisationId, id, ['sending'], 'sent');
}

async function queueChannels(
  deps: PublishNeeds,
  announcement: Announcement,
  workspace: Workspace,
): Promise<void> {
  const rows = announcement.channels.map(
    ({ channelId }): NewDelivery => ({
      ...common(deps, announcement),
      workspaceId: workspace.id,
      platform: workspace.platform,
      dedupeKey: `announcement:${announcement.id}:channel:${channelId}`,
      recipient: { kind: 'channel', channelId },
      timezone: announcement.timezone,
    }),
  );
  await deps.deliveries.enqueue(rows);
  deps.wakeOutbox(workspace.id);
}

async function queueEveryone(
  deps: PublishNeeds,
  announcement: Announcement,
  mission: Mission,
): Promise<void> {
  const { organisationId, id } = announcement;
  const at = await momentsOf(deps, announcement, mission);
  for await (const { people } of recipients(deps, announcement)) {
    const rows = people.map(({ workspaceId, platform, employeeId, dedupeKey, timezone }): NewDelivery => {
      const recipient = { kind: 'employee', employeeId } as const;
      const row = { ...common(deps, announcement), ...{ workspaceId, platform, dedupeKey, recipient } };
      return at ? { ...row, timezone, notBefore: at(timezone) } : { ...row, timezone: announcement.timezone };
    });
    await deps.deliveries.enqueue(rows);
    for (const workspaceId of new Set(rows.map((row) => row.workspaceId))) deps.wakeOutbox(workspaceId);
    const now = await deps.announcements.find(organisationId, id);
    // It was stopped meanwhile, maybe by another process, which did not see these rows.
    if (now?.state !== 'sending') return finishStop(deps, announcement);
  }
}

/** When each next person is told; null when everybody is at once. */
async function momentsOf(
  { clock, organisations }: Needs<'clock' | 'organisations'>,
  { organisationId, perHour }: Announcement,
  mission: Mission,
): Promise<((timezone: string) => Date) | null> {
  const organisation = perHour === undefined ? null : await organisations.find(organisationId);
  if (perHour === undefined || !organisation) return null;
  return spreading(perHour, clock.now(), organisation.policy, latestStart(mission));
}

const common = (deps: Needs<'newId' | 'clock'>, { id, organisationId }: Announcement) => ({
  id: deps.newId(),
  organisationId,
  subject: { kind: 'announcement', announcementId: id } as const,
  notBefore: deps.clock.now(),
  priority: notices.announcement.priority,
});
