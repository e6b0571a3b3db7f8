import { type Announcement, wavesAtMost } from '../../domain/announcements/announcement.js';
import type { Workspace } from '../../domain/organisations/workspace.js';
import { isOffHours } from '../../domain/time/offHours.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { findAnnounceable } from './announcementChoices.js';
import { countAudience } from './countAudience.js';
import type { Prepared } from './prepareAnnouncement.js';

const dayMs = 24 * 60 * 60_000;

interface Remind {
  readonly id: string;
  readonly missionId: string;
  readonly workspace: Workspace;
}

/**
 * Keeps a reminder for those who were told of a mission and have not answered. Once a day at most, and twice in all. Nothing
 * is sent before the organiser's yes. Organisers only.
 */
export async function prepareReminder(
  deps: NeedsOf<typeof findAnnounceable> & NeedsOf<typeof countAudience> & Needs<'announcements'>,
  actor: EmployeeActor,
  { id, missionId, workspace }: Remind,
): Promise<Prepared | Refused> {
  const found = await findAnnounceable(deps, actor, missionId);
  if (found.kind === 'refused') return found;
  const { mission } = found;
  const { organisation, employee } = actor;
  const { title } = mission;
  const now = deps.clock.now();
  const earlier = (await deps.announcements.ofMission(organisation.id, missionId)).filter(wasAccepted);
  const waves = earlier.filter(({ wave }) => wave !== undefined);
  const isLately = ({ acceptedAt }: Announcement) =>
    acceptedAt && now.getTime() - acceptedAt.getTime() < dayMs;
  const wave = Math.max(1, ...waves.map((one) => one.wave ?? 1)) + 1;
  if (wave > wavesAtMost) return refused({ code: 'remindedEnough', title });
  if (waves.some(isLately)) return refused({ code: 'remindedLately', title });
  const whom = { organisationId: organisation.id, missionId, wave };
  const { policy } = organisation;
  const { people, told, off } = await countAudience(deps, whom, (zone) =>
    isOffHours(now, zone, policy.quietHours),
  );
  if (people === told) return refused({ code: 'everyoneAnswered', title });
  const reminder: Announcement = {
    ...{ id, ...whom, workspaceId: workspace.id, createdBy: employee.id, timezone: employee.timezone },
    ...{ state: 'draft', toEveryone: true, channels: [], publishAt: null },
    people: people - told,
    ...(off > 0 && { offHours: off }),
  };
  const kept = await deps.announcements.ensure(reminder);
  return { kind: 'prepared', announcement: kept, mission, channels: [] };
}

const wasAccepted = ({ state }: Announcement): boolean => state !== 'draft' && state !== 'cancelled';
