import type { Announcement } from '../../domain/announcements/announcement.js';
import type { Mission } from '../../domain/missions/mission.js';
import { type Actor, isSystem } from '../actor.js';
import { announcementLine } from '../audit/announcementLine.js';
import { writeDown } from '../audit/writeDown.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import type { DeliveryFigures } from '../queries/deliveryFigures.js';
import { otherSite, type Refused, refused } from '../refusals.js';

const rowsAtOnce = 500;

type StopNeeds = Needs<'announcements' | 'deliveries' | 'missions'> &
  NeedsOf<typeof announcementLine> &
  NeedsOf<typeof writeDown>;

/** Nothing more of it leaves. `figures`: how many had left by then. */
export interface Stopped {
  readonly kind: 'stopped';
  readonly announcement: Announcement;
  readonly mission: Mission;
  readonly figures: DeliveryFigures;
}

/** The organiser stops an announcement that is on its way. From that moment nothing more is composed. Organisers only. */
export async function stopAnnouncement(
  deps: StopNeeds,
  actor: Actor,
  { announcementId }: { readonly announcementId: string },
): Promise<Stopped | Refused> {
  if (isSystem(actor) || !may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const organisationId = actor.organisation.id;
  const { announcements, deliveries, missions } = deps;
  const found = await announcements.find(organisationId, announcementId);
  const mission = found && (await missions.find(organisationId, found.missionId));
  if (!found || !mission || found.state === 'draft') return refused({ code: 'announcementGone' });
  if (!may(actor, 'mission.announce', mission)) return otherSite(mission);
  const line = announcementLine(deps, actor, 'announcement.dropped', found, 'stopping');
  const from = ['scheduled', 'sending', 'sent'] as const;
  const stopping = await announcements.move(
    ...([organisationId, announcementId, from, 'stopping', undefined, line] as const),
  );
  if (stopping) await writeDown(deps, line);
  await finishStop(deps, found);
  const now = await announcements.find(organisationId, announcementId);
  const figures = await deliveries.figures(organisationId, [announcementId]);
  return { kind: 'stopped', announcement: now ?? found, mission, figures };
}

/**
 * Takes what is queued of a stopped announcement out of the outbox. Whoever was not told may be told by another one. It is
 * over once nothing of it is on its way any more. Safe to do again from the start.
 */
export async function finishStop(
  { announcements, deliveries }: Needs<'announcements' | 'deliveries'>,
  { organisationId, id }: Announcement,
): Promise<void> {
  const now = await announcements.find(organisationId, id);
  // Over too: whoever was queueing rows meanwhile takes them back.
  if (now?.state !== 'stopping' && now?.state !== 'stopped') return;
  while ((await deliveries.dropQueued(organisationId, id, rowsAtOnce)) === rowsAtOnce);
  const { people, channels } = await deliveries.figures(organisationId, [id]);
  if (people.queued + channels.queued === 0)
    await announcements.move(organisationId, id, ['stopping'], 'stopped');
}
