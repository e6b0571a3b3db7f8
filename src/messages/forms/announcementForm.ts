import type { EmployeeActor } from '../../application/actor.js';
import type { AnnouncementChoices } from '../../application/announcements/announcementChoices.js';
import type { AnnouncementForm } from './form.js';

/** The form that asks whom to tell of a mission, and when. Times are on the organiser's clock. */
export const announcementForm = (
  formId: string,
  { organisation, employee }: EmployeeActor,
  { mission, people, channels }: AnnouncementChoices,
): AnnouncementForm => ({
  kind: 'announcement',
  missionId: mission.id,
  missionTitle: mission.title,
  formId,
  values: { everyone: 'yes', when: 'now' },
  timezone: employee.timezone,
  people,
  channels: channels.map(({ externalId, name, readers }) => ({ id: externalId, name, readers })),
  sharedChannels: organisation.policy.sharedChannels,
});
