import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Engagement, EngagementState } from '../../domain/engagements/engagement.js';
import type { Mission, Nonprofit, Slot } from '../../domain/missions/mission.js';
import type { Reader } from '../../domain/people/reader.js';
import { t, whenText } from '../../i18n/index.js';

/** What a calendar entry tells. */
export interface CalendarEntry {
  readonly engagement: Engagement;
  readonly mission: Mission;
  readonly slot: Slot;
  readonly nonprofit: Nonprofit | null;
  readonly reader: Reader;
  /** When the file is made; UTC. */
  readonly stamp: Date;
}

const left: readonly EngagementState[] = ['withdrawn', 'cancelled', 'declined', 'expired'];
const dayInSeconds = 24 * 60 * 60;

/**
 * The .ics of one engagement (RFC 5545). Times are UTC, so that no time-zone table is needed; the mission's own hours
 * and zone stand in the description. The UID never changes and the sequence is the engagement's version, so importing
 * a later file updates or cancels the entry. PUBLISH, not REQUEST: the person has said yes already, nobody is invited.
 */
export function calendarFile({ engagement, mission, slot, nonprofit, reader, stamp }: CalendarEntry): string {
  const over = mission.status === 'cancelled' || left.includes(engagement.state);
  const calendar = ical({
    prodId: { company: 'Etincelle', product: 'Etincelle', language: reader.locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  const summary = plain(mission.title);
  const event = calendar.createEvent({
    id: `${engagement.id}@etincelle`,
    sequence: engagement.version,
    stamp,
    start: slot.startsAt,
    end: slot.endsAt,
    summary,
    location: plain(mission.place),
    description: plain(description(mission, slot, nonprofit, reader)),
    status: over ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  if (!over) {
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: dayInSeconds, description: summary });
  }
  return calendar.toString();
}

function description(mission: Mission, slot: Slot, nonprofit: Nonprofit | null, reader: Reader): string {
  const { contact } = nonprofit ?? { contact: null };
  return [
    nonprofit && t(reader.locale, 'calendar.description', { nonprofit: nonprofit.name }),
    `${whenText(slot, reader)} (${slot.timezone})`,
    mission.summary,
    contact && `${t(reader.locale, 'mission.contact')} : ${contact.name}, ${contact.phone}`,
  ]
    .filter((line) => line)
    .join('\n');
}

/** Control characters have no place in a calendar file (RFC 5545, 3.1); line breaks are kept. */
const plain = (text: string): string =>
  text.replace(/\p{Cc}/gu, (character) => (character === '\n' ? '\n' : ''));
