import { announceable, closedReason, comingSlots, type Mission } from '../../domain/missions/mission.js';
import type { Channel, Workspace } from '../../domain/organisations/workspace.js';
import type { EmployeeActor, OrganisingActor } from '../actor.js';
import { notFramed } from '../missions/missing.js';
import { DirectoryError, type Needs, type NeedsOf } from '../ports/index.js';
import { findManaged } from '../queries/findMission.js';
import { type Refused, refused } from '../refusals.js';
import { channelNow } from './checkChannel.js';
import { countAudience } from './countAudience.js';

interface Announceable {
  readonly kind: 'announceable';
  readonly mission: Mission;
}

/** A mission that can be announced, or why it cannot. At `leavesAt` (UTC) its checklist has to be complete. Organisers only. */
export async function findAnnounceable(
  deps: Needs<'clock'> & NeedsOf<typeof findManaged> & NeedsOf<typeof notFramed>,
  actor: OrganisingActor,
  missionId: string,
  leavesAt: Date = deps.clock.now(),
): Promise<Announceable | Refused> {
  const found = await findManaged(deps, actor, missionId, 'mission.announce');
  if (found.kind === 'refused') return found;
  const { mission } = found;
  const hindered =
    cannotAnnounce(mission, deps.clock.now()) ??
    (await notFramed(deps, actor.organisation, mission, leavesAt));
  return hindered ?? { kind: 'announceable', mission };
}

/** Why a mission cannot be announced at `now`, or null. */
export function cannotAnnounce(mission: Mission, now: Date): Refused | null {
  const [slot] = mission.slots;
  if (announceable.includes(mission.status) && comingSlots(mission, now).length > 0) return null;
  const reason = (slot && closedReason(mission, slot, now)) ?? 'closed';
  return refused({ code: 'missionClosed', reason, title: mission.title });
}

/** Whom a mission can be announced to. `people`: everyone who was not told of it yet. */
export interface AnnouncementChoices {
  readonly kind: 'choices';
  readonly mission: Mission;
  readonly people: number;
  readonly channels: readonly Channel[];
}

/** What an organiser can choose from, in their own workspace. Organisers only. */
export async function announcementChoices(
  deps: NeedsOf<typeof findAnnounceable> & NeedsOf<typeof countAudience> & NeedsOf<typeof channelsNow>,
  actor: EmployeeActor,
  { missionId, workspace }: { readonly missionId: string; readonly workspace: Workspace },
): Promise<AnnouncementChoices | Refused> {
  const found = await findAnnounceable(deps, actor, missionId);
  if (found.kind === 'refused') return found;
  const organisationId = actor.organisation.id;
  const { people, told } = await countAudience(deps, { organisationId, missionId });
  const channels = await channelsNow(deps, workspace);
  return { kind: 'choices', mission: found.mission, people: people - told, channels };
}

/**
 * The channels that can be announced in, as their platform tells of them at this moment: renamed, opened, gone. One that it
 * does not tell about now stays as it is known. It is asked again before anything is posted.
 */
async function channelsNow(
  deps: NeedsOf<typeof channelNow> & Needs<'channels'>,
  workspace: Workspace,
): Promise<readonly Channel[]> {
  const known = await deps.channels.list(workspace.organisationId, workspace.id);
  if (deps.directories[workspace.platform]?.picksChannels) return known;
  const asked = known.map(async (channel) => {
    try {
      return await channelNow(deps, workspace, channel.externalId, channel);
    } catch (error) {
      if (error instanceof DirectoryError) return channel;
      throw error;
    }
  });
  return (await Promise.all(asked)).filter((channel) => channel !== null);
}
