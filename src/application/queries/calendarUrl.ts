import type { Engagement } from '../../domain/engagements/engagement.js';

/**
 * Where the calendar file of an engagement is served. `publicUrl` has no final slash. The file's name carries the
 * organisation, because nothing is looked up without one. Its unguessable key stands for a login.
 */
export function calendarUrl(publicUrl: string, engagement: Engagement): string {
  const { organisationId, id, calendarKey } = engagement;
  const file = [organisationId, id, calendarKey].map(encodeURIComponent).join('.');
  return `${publicUrl}/calendar/${file}.ics`;
}
