import { keyNamed } from '../application/actor.js';
import { tellOrganisers } from '../application/people/tellOrganisers.js';
import type { Needs, NeedsOf } from '../application/ports/index.js';
import type { Announcement, Withheld } from '../domain/announcements/announcement.js';
import type { Delivery } from '../domain/delivery.js';
import { latestStart } from '../domain/missions/mission.js';
import { notices } from '../domain/notices.js';

const kind = 'announcement.withheld';

/**
 * Tells whoever announced that their announcement is not in a channel. Where other software announced, those who organise the mission
 * are told. Once for each channel, whatever is found out how often. Safe to do again.
 */
export async function tellWithheld(
  deps: Needs<'clock' | 'deliveries' | 'missions' | 'newId' | 'wakeOutbox'> & NeedsOf<typeof tellOrganisers>,
  { organisationId, workspaceId, platform, timezone, recipient }: Delivery,
  { id, createdBy, missionId }: Pick<Announcement, 'id' | 'createdBy' | 'missionId'>,
  reason: Withheld,
): Promise<void> {
  const channelId = recipient.kind === 'channel' ? recipient.channelId : '';
  const subject = { kind, withheldId: id, channelId, reason } as const;
  const now = deps.clock.now();
  if (keyNamed(createdBy) !== '') {
    const mission = await deps.missions.find(organisationId, missionId);
    const about = { subject, key: `${id}:${channelId}`, from: now };
    return mission ? tellOrganisers(deps, mission, { ...about, until: latestStart(mission) }) : undefined;
  }
  await deps.deliveries.enqueue([
    {
      ...{ id: deps.newId(), organisationId, workspaceId, platform, timezone, subject },
      priority: notices[kind].priority,
      dedupeKey: `announcement:${id}:withheld:${channelId}`,
      recipient: { kind: 'employee', employeeId: createdBy },
      notBefore: now,
    },
  ]);
  deps.wakeOutbox(workspaceId);
}
