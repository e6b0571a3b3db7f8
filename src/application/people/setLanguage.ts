import type { Locale } from '../../domain/people/locale.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs } from '../ports/index.js';

/**
 * From now on the person is spoken to in this language, in every chat, whatever their platform says. What they asked for
 * last (`askedAt`, UTC) holds. Gives what holds.
 */
export async function setLanguage(
  { employees, clock }: Needs<'employees' | 'clock'>,
  { organisation, employee }: EmployeeActor,
  { language, askedAt = clock.now() }: { readonly language: Locale; readonly askedAt?: Date | undefined },
): Promise<Locale> {
  const held = await employees.prefer(organisation.id, employee.id, 'language', language, askedAt);
  return held.language ?? employee.locale;
}
