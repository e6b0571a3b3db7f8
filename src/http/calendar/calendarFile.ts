import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Engagement, EngagementState } from '../../domain/engagements/engagement.js';
import { isOff, type Mission, type Nonprofit, type Slot } from '../../domain/missions/mission.js';
import type { Reader } from '../../domain/people/reader.js';
import { t, whenInZone } from '../../i18n/index.js';

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
 * The .ics of one engagement (RFC 5545), and how it is meant (RFC 5546). PUBLISH, not REQUEST, since the person has said
 * yes already. CANCEL takes the entry out again. Times are UTC, so that no time-zone table is needed. The UID never
 * changes. The sequence grows with the engagement's version and with each change to the mission. It is one more while
 * a place on what does not take place has not moved yet.
 */
export function calendarFile(entry: CalendarEntry): { method: 'PUBLISH' | 'CANCEL'; body: string } {
  const { engagement, mission, slot, reader, stamp } = entry;
  const gone = left.includes(engagement.state);
  const over = gone || isOff(mission, slot.id);
  const method = over ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const calendar = ical({
    prodId: { company: 'Etincelle', product: 'Etincelle', language: reader.locale.toUpperCase() },
    method,
  });
  const summary = plain(mission.title);
  const event = calendar.createEvent({
    id: `${engagement.id}@etincelle`,
    sequence: engagement.version + (mission.revision ?? 0) + (over && !gone ? 1 : 0),
    stamp,
    start: slot.startsAt,
    end: slot.endsAt,
    summary,
    location: plain(mission.place),
    description: over ? null : plain(description(entry)),
    status: over ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: 'Étincelle', email: noMail },
  });
  if (!over) {
    event.createAlarm({ type: ICalAlarmType.display, triggerBefore: dayInSeconds, description: summary });
  }
  return { method, body: calendar.toString().replace(`:mailto:${noMail}`, `:invalid:${noMail}`) };
}

/** RFC 5546 asks for an organizer; nobody reads mail for us. Outlook writes `invalid:nomail` there itself. */
const noMail = 'nomail';

function description({ mission, slot, nonprofit, reader, stamp }: CalendarEntry): string {
  const { contact } = nonprofit ?? { contact: null };
  return [
    nonprofit && t(reader, 'calendar.description', { nonprofit: nonprofit.name }),
    whenInZone(slot, { locale: reader.locale, now: stamp }),
    mission.summary,
    mission.bring && t(reader, 'detail.bring', { value: mission.bring }),
    contact && t(reader, 'calendar.contact', { ...contact }),
  ]
    .filter((line) => line)
    .join('\n');
}

/** Control characters have no place in a calendar file (RFC 5545, 3.1). Line breaks are kept, a tab is a space. */
const plain = (text: string): string =>
  text.replaceAll('\t', ' ').replace(/\p{Cc}/gu, (character) => (character === '\n' ? '\n' : ''));
