import type { EngagementView } from '../../application/queries/views.js';
import { isLive } from '../../domain/engagements/lifecycle.js';
import type { Link } from './steps.js';

/** What an entry in a calendar says. Instants are UTC. */
interface Entry {
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** A message holds several addresses, and phones open them: a long text is cut. */
const longest = 80;

/**
 * Opens a new entry in Google's calendar, filled in. Google documents no more than the form of these addresses:
 * https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs/blob/main/services/google.md
 */
export const googleUrl = ({ title, place, startsAt, endsAt }: Entry): string =>
  addressOf('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    text: title,
    dates: `${compact(startsAt)}/${compact(endsAt)}`,
    location: place,
  });

/**
 * The same in Outlook on the web, for accounts of work.
 * https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs/blob/main/services/outlook-web.md
 */
export const outlookUrl = ({ title, place, startsAt, endsAt }: Entry): string =>
  addressOf('https://outlook.office.com/calendar/deeplink/compose', {
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: title,
    startdt: startsAt.toISOString(),
    enddt: endsAt.toISOString(),
    location: place,
  });

/** A plus stands for a space in a form only: Outlook would show it. */
function addressOf(base: string, values: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(values).map(([name, value]) => `${name}=${encodeURIComponent(cut(value))}`);
  return `${base}?${pairs.join('&')}`;
}

/** On one line, and no half of a sign, which cannot be encoded. */
function cut(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ').trim();
  return line
    .slice(0, longest)
    .replace(/\p{Cs}/gu, '')
    .trim();
}

const compact = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, '');

/** The calendars that take an entry by an address, of a place that is the reader's for sure. */
export function calendarLinks({ mission, slot, standing }: EngagementView): Link[] {
  if (!/^https?:/.test(standing.calendarUrl ?? '') || !isLive(standing.state) || slot.closed === 'past')
    return [];
  const entry = { ...slot, title: mission.title, place: mission.place };
  const about = mission.title;
  return [
    { label: 'button.googleCalendar', url: googleUrl(entry), about },
    { label: 'button.outlookCalendar', url: outlookUrl(entry), about },
  ];
}

/** Every way into a calendar. */
export const calendarSteps = (engagement: EngagementView): Link[] => [
  { label: 'button.calendar', url: engagement.standing.calendarUrl, about: engagement.mission.title },
  ...calendarLinks(engagement),
];
