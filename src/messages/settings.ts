import type { EmployeeActor } from '../application/actor.js';
import type { Needs } from '../application/ports/index.js';
import { isMuted } from '../domain/people/preferences.js';
import type { Message } from './message.js';

/** How somebody is spoken to, and when, as it is now. */
export async function settingsMessage(
  { employees, clock }: Needs<'clock' | 'employees'>,
  { organisation, employee }: EmployeeActor,
): Promise<Message> {
  const current = (await employees.find(organisation.id, employee.id)) ?? employee;
  const now = clock.now();
  const muted = {
    announcements: isMuted(current, 'announcements', now),
    reminders: isMuted(current, 'reminders', now),
  };
  return { kind: 'settings', language: current.locale, muted, quiet: current.preferences ?? {} };
}
