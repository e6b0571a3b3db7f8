import type { Locale } from '../../domain/people/locale.js';
import { type Hours, isMuted, type OwnQuiet, type Stream, streams } from '../../domain/people/preferences.js';
import type { EmployeeActor } from '../actor.js';
import type { NeedsOf } from '../ports/index.js';
import { setLanguage } from './setLanguage.js';
import { setQuietTimes } from './setQuietTimes.js';
import { setSilence } from './setSilence.js';

/** All that somebody can settle at once. `days`: ISO weekdays. */
export interface Settings {
  readonly language: Locale;
  readonly wants: Readonly<Record<Stream, boolean>>;
  readonly hours: Hours | null;
  readonly days: readonly number[];
}

/**
 * Saves what differs from what holds now: a silence until some day stays as it is when it is left. `everyDay`: no day would
 * be left, and nothing has changed. What was asked for last (`askedAt`, UTC) holds.
 */
export async function saveSettings(
  deps: NeedsOf<typeof setQuietTimes> & NeedsOf<typeof setSilence> & NeedsOf<typeof setLanguage>,
  actor: EmployeeActor,
  { language, wants, hours, days }: Settings,
  askedAt: Date = deps.clock.now(),
): Promise<'saved' | 'everyDay'> {
  const { organisation, employee } = actor;
  const current = (await deps.employees.find(organisation.id, employee.id)) ?? employee;
  if (!isSame(current.preferences ?? {}, hours, days)) {
    const outcome = await setQuietTimes(deps, actor, { kind: 'all', hours, days }, askedAt);
    if (outcome.kind === 'everyDay') return 'everyDay';
  }
  for (const stream of streams) {
    const isHeard = !isMuted(current, stream, deps.clock.now());
    if (isHeard === wants[stream]) continue;
    await setSilence(deps, actor, { stream, mute: wants[stream] ? null : { until: null }, askedAt });
  }
  if (language !== current.locale) await setLanguage(deps, actor, { language, askedAt });
  return 'saved';
}

const isSame = ({ quietHours, quietDays }: OwnQuiet, hours: Hours | null, days: readonly number[]): boolean =>
  quietHours?.from === hours?.from &&
  quietHours?.to === hours?.to &&
  [...(quietDays ?? [])].sort().join() === [...days].sort().join();
