import type { Employee, Identity, Profile } from '../../domain/people/employee.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { saveProfile } from './saveProfile.js';
import type { Speaker } from './speaker.js';

const second = 1_000;

/**
 * Keeps what we know of a person true as they speak. Where to write to them, their name, language, and clock. When the clock
 * has changed, the reminders still to come are moved to the new one. `told`: what their platform has just told, if it was asked.
 */
export async function followSpeaker(
  deps: Needs<'clock' | 'identities'> & NeedsOf<typeof saveProfile>,
  employee: Employee,
  identity: Identity,
  speaker: Speaker,
  told: Profile | null,
): Promise<Employee> {
  const { identities } = deps;
  const { organisationId, id, lastSeenAt, reachability } = identity;
  const { name, ...personal } = speaker.hints;
  const timezone = personal.timezone ?? told?.timezone;
  const locale = personal.locale ?? told?.locale;
  const isRenamed = !told && name !== undefined && name !== identity.name;
  const changed = await saveProfile(deps, employee, {
    ...(isRenamed && { name }),
    ...(timezone && { timezone }),
    ...(locale && { locale }),
  });
  if (isRenamed) await identities.setTold(organisationId, id, { name });
  const now = deps.clock.now();
  const since = now.getTime() - (lastSeenAt?.getTime() ?? 0);
  if (reachability !== 'reachable' || movedTo(identity, speaker)) {
    await identities.touch(organisationId, id, speaker.address, now);
  } else if (since > second) identities.spoke(organisationId, id, now);
  return changed;
}

const movedTo = (identity: Identity, speaker: Speaker): boolean =>
  speaker.address !== null && JSON.stringify(speaker.address) !== JSON.stringify(identity.address);
