import type { Announcement } from '../../../domain/announcements/announcement.js';
import type { Needs } from '../../ports/index.js';
import { type Refused, refused } from '../../refusals.js';
import { type Reading, unreadable } from './readCompany.js';

/** How a mission was announced: few times, so all of them. */
export async function companyAnnouncements(
  { missions, announcements }: Needs<'missions' | 'announcements'>,
  actor: Reading,
  missionId: string,
): Promise<{ readonly kind: 'announcements'; readonly announcements: readonly Announcement[] } | Refused> {
  const not = unreadable(actor);
  if (not) return not;
  const { id: organisationId } = actor.organisation;
  if (!(await missions.find(organisationId, missionId))) return refused({ code: 'missionNotFound' });
  return { kind: 'announcements', announcements: await announcements.ofMission(organisationId, missionId) };
}
