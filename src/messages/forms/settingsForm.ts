import type { Employee } from '../../domain/people/employee.js';
import { isMuted, type Stream } from '../../domain/people/preferences.js';
import type { SettingsForm } from './form.js';

/** The form of somebody's own settings, filled in as they are now. */
export function settingsForm(formId: string, employee: Employee, now: Date): SettingsForm {
  const { quietHours, quietDays } = employee.preferences ?? {};
  const wanted = (stream: Stream) => (isMuted(employee, stream, now) ? 'off' : 'on');
  return {
    kind: 'settings',
    missionId: null,
    formId,
    timezone: employee.timezone,
    values: {
      language: employee.locale,
      announcements: wanted('announcements'),
      reminders: wanted('reminders'),
      from: quietHours?.from ?? '',
      to: quietHours?.to ?? '',
      days: (quietDays ?? []).join(','),
    },
  };
}
