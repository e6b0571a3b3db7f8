import type { Ports } from '../../application/ports/index.js';
import { missionViews } from '../../application/queries/missionViews.js';
import type { Reader } from '../reader.js';
import type { Delivery, Recipient } from '../../domain/delivery.js';
import { comingSlots, type Mission } from '../../domain/missions/mission.js';
import type { Composed } from './compose.js';

/** An announcement as it leaves: to a channel for many, to a person with their own standing. */
export async function composeAnnouncement(
  ports: Ports,
  { organisationId, recipient }: Delivery,
  announcementId: string,
): Promise<Composed | 'cancel'> {
  const { announcements, missions } = ports;
  const announcement = await announcements.find(organisationId, announcementId);
  if (!announcement || announcement.state === 'draft' || announcement.state === 'cancelled') return 'cancel';
  const mission = await missions.find(organisationId, announcement.missionId);
  if (!mission || !canBeJoined(mission, ports.clock.now())) return 'cancel';
  const reader = await readerOf(ports, organisationId, recipient);
  if (!reader) return 'cancel';
  return showMission(ports, mission, recipient, reader);
}

/**
 * The announcement of a mission as it stands now, whatever that is: a channel post goes on showing a mission that is
 * full, over or cancelled.
 */
export async function showMission(
  ports: Ports,
  mission: Mission,
  recipient: Recipient,
  reader: Reader,
): Promise<Composed | 'cancel'> {
  const employeeId = recipient.kind === 'employee' ? recipient.employeeId : null;
  const [view] = await missionViews(ports, mission.organisationId, [mission], employeeId);
  if (!view) return 'cancel';
  return { message: { kind: 'announcement', mission: view, forMany: employeeId === null }, reader };
}

/** Who reads an announcement; null for a person who is gone or asked for silence. A channel reads as its company does. */
export async function readerOf(
  ports: Ports,
  organisationId: string,
  recipient: Recipient,
): Promise<Reader | null> {
  if (recipient.kind === 'channel') return readerOrNull(await ports.organisations.find(organisationId));
  const employee = await ports.employees.find(organisationId, recipient.employeeId);
  return employee?.muted ? null : readerOrNull(employee);
}

/** Nothing but what rendering needs: the rest of a person goes nowhere near a platform. */
const readerOrNull = (whom: Reader | null): Reader | null =>
  whom && { locale: whom.locale, timezone: whom.timezone };

/** Whether announcing it still makes sense. */
export const canBeJoined = (mission: Mission, now: Date): boolean =>
  mission.status === 'announced' && comingSlots(mission, now).length > 0;
