import type { Announcement } from '../../domain/announcements/announcement.js';
import type { AuditLine } from '../../domain/audit/auditLine.js';
import type { OrganisingActor } from '../actor.js';
import type { NeedsOf } from '../ports/index.js';
import { changedFields } from './changedFields.js';
import { lineOf } from './lineOf.js';

/** What is written down of an announcement that somebody sends or stops: to whom and when, as it was chosen. */
export function announcementLine(
  deps: NeedsOf<typeof lineOf>,
  actor: OrganisingActor,
  kind: 'mission.announced' | 'announcement.dropped',
  announcement: Announcement,
  state: Announcement['state'],
): AuditLine {
  const { id, missionId, toEveryone, publishAt, people } = announcement;
  const channels = announcement.channels.map(({ channelId }) => channelId);
  const chosen = kind === 'mission.announced' ? { toEveryone, channels, publishAt, people } : {};
  const fields = changedFields({ state: announcement.state }, { state, ...chosen });
  return lineOf(deps, actor, { kind, about: { kind: 'announcement', id }, missionId, ...fields });
}
