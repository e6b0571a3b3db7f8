import type { Mission } from '../../domain/missions/mission.js';
import { type Actor, isSystem } from '../actor.js';
import { announcementLine } from '../audit/announcementLine.js';
import { writeDown } from '../audit/writeDown.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { otherSite, type Refused, refused } from '../refusals.js';

export interface Dropped {
  readonly kind: 'dropped';
  readonly mission: Mission;
}

/** The organiser's no, before it was sent or before its time. Organisers only. */
export async function dropAnnouncement(
  deps: Needs<'announcements' | 'missions'> & NeedsOf<typeof announcementLine> & NeedsOf<typeof writeDown>,
  actor: Actor,
  { announcementId }: { readonly announcementId: string },
): Promise<Dropped | Refused> {
  if (isSystem(actor) || !may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const { announcements, missions } = deps;
  const organisationId = actor.organisation.id;
  const found = await announcements.find(organisationId, announcementId);
  const mission = found && (await missions.find(organisationId, found.missionId));
  if (!found || !mission) return refused({ code: 'announcementGone' });
  if (!may(actor, 'mission.announce', mission)) return otherSite(mission);
  const line = announcementLine(deps, actor, 'announcement.dropped', found, 'cancelled');
  const dropped = await announcements.move(
    organisationId,
    announcementId,
    ['draft', 'scheduled'],
    'cancelled',
    undefined,
    line,
  );
  if (dropped) await writeDown(deps, line);
  if (!dropped && found.state !== 'cancelled') return refused({ code: 'announcementGone' });
  return { kind: 'dropped', mission };
}
