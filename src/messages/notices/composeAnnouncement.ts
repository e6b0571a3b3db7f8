import type { Needs, NeedsOf } from '../../application/ports/index.js';
import { missionViews } from '../../application/queries/missionViews.js';
import type { Announcement } from '../../domain/announcements/announcement.js';
import type { Delivery, Recipient } from '../../domain/delivery.js';
import { comingSlots, type Mission } from '../../domain/missions/mission.js';
import { isMuted } from '../../domain/people/preferences.js';
import type { Reader } from '../../domain/people/reader.js';
import type { Composed } from './compose.js';

/** An announcement as it leaves: to a channel for many, to a person with their own standing. */
export async function composeAnnouncement(
  deps: Needs<'announcements' | 'clock' | 'employees' | 'missions' | 'organisations'> &
    NeedsOf<typeof showMission>,
  { organisationId, recipient }: Delivery,
  announcementId: string,
): Promise<Composed | 'cancel'> {
  const { announcements, missions } = deps;
  const announcement = await announcements.find(organisationId, announcementId);
  if (!announcement || !leaving.includes(announcement.state)) return 'cancel';
  const mission = await missions.find(organisationId, announcement.missionId);
  if (!mission || !canBeJoined(mission, deps.clock.now())) return 'cancel';
  const reader = await readerOf(deps, organisationId, recipient);
  if (!reader) return 'cancel';
  const again = announcement.wave !== undefined;
  const shown = await showMission(deps, mission, recipient, reader, again);
  return again && shown !== 'cancel' && isAnswered(shown) ? 'cancel' : shown;
}

/** Of what is full nobody is reminded, nor is who has a place or waits for one by now. */
function isAnswered({ message }: Composed): boolean {
  if (message.kind !== 'announcement') return false;
  const { slots } = message.mission;
  const isOpen = slots.some(({ closed, placesLeft }) => closed === null && placesLeft > 0);
  return !isOpen || slots.some(({ mine }) => mine !== null);
}

const leaving: readonly Announcement['state'][] = ['scheduled', 'sending', 'sent'];

/**
 * The announcement of a mission as it stands now, whatever that is. A channel post goes on showing a mission that is
 * full, over or cancelled.
 */
export async function showMission(
  deps: NeedsOf<typeof missionViews>,
  mission: Mission,
  recipient: Recipient,
  reader: Reader,
  again = false,
): Promise<Composed | 'cancel'> {
  const employeeId = recipient.kind === 'employee' ? recipient.employeeId : null;
  const [view] = await missionViews(deps, mission.organisationId, [mission], employeeId);
  if (!view) return 'cancel';
  const forMany = employeeId === null;
  return { message: { kind: 'announcement', mission: view, forMany, ...(again && { again }) }, reader };
}

/** Who reads an announcement; null for a person who is gone or asked for silence. A channel reads as its company does. */
export async function readerOf(
  deps: Needs<'clock' | 'employees' | 'organisations'>,
  organisationId: string,
  recipient: Recipient,
): Promise<Reader | null> {
  if (recipient.kind === 'channel') return readerOrNull(await deps.organisations.find(organisationId));
  const employee = await deps.employees.find(organisationId, recipient.employeeId);
  const isSilent = employee !== null && isMuted(employee, 'announcements', deps.clock.now());
  return isSilent ? null : readerOrNull(employee);
}

/** Nothing but what rendering needs: the rest of a person goes nowhere near a platform. */
const readerOrNull = (whom: Reader | null): Reader | null =>
  whom && { locale: whom.locale, timezone: whom.timezone };

/** Whether announcing it still makes sense. */
export const canBeJoined = (mission: Mission, now: Date): boolean =>
  mission.status === 'announced' && comingSlots(mission, now).length > 0;
