import type { Mission } from '../../domain/missions/mission.js';
import type { Actor } from '../actor.js';
import { may } from '../may.js';
import type { Needs } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

export interface Dropped {
  readonly kind: 'dropped';
  readonly mission: Mission;
}

/** The organiser's no, before it was sent or before its time. Organisers only. */
export async function dropAnnouncement(
  { announcements, missions }: Needs<'announcements' | 'missions'>,
  actor: Actor,
  { announcementId }: { readonly announcementId: string },
): Promise<Dropped | Refused> {
  if (!may(actor, 'mission.announce')) return refused({ code: 'organisersOnly' });
  const organisationId = actor.organisation.id;
  const found = await announcements.find(organisationId, announcementId);
  const mission = found && (await missions.find(organisationId, found.missionId));
  if (!found || !mission) return refused({ code: 'announcementGone' });
  const dropped = await announcements.move(
    organisationId,
    announcementId,
    ['draft', 'scheduled'],
    'cancelled',
  );
  if (!dropped && found.state !== 'cancelled') return refused({ code: 'announcementGone' });
  return { kind: 'dropped', mission };
}
