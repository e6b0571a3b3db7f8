import { leavableStates } from '../../../domain/engagements/lifecycle.js';
import { comingSlots } from '../../../domain/missions/mission.js';
import type { Needs, NeedsOf } from '../../ports/index.js';
import { withdrawAll } from './withdrawAll.js';
import { isHere } from './wronglyJoined.js';

/** Who is on a slot to come, with a place or waiting for one. */
export async function engagedPeople(
  deps: Needs<'clock' | 'engagements' | 'missions'>,
  organisationId: string,
): Promise<ReadonlySet<string>> {
  const now = deps.clock.now();
  const people = new Set<string>();
  for (const mission of await deps.missions.listOpen(organisationId, now)) {
    for (const slot of comingSlots(mission, now)) {
      const engaged = await deps.engagements.ofSlot(organisationId, slot.id, leavableStates);
      for (const { employeeId } of engaged) people.add(employeeId);
    }
  }
  return people;
}

/**
 * Frees the places of those whose every account has left. An earlier version kept them, and so does a process that was killed.
 * Whoever never had an account is left alone: they may be about to be met.
 */
export async function freeAbandoned(
  deps: Needs<'identities'> & NeedsOf<typeof withdrawAll>,
  organisationId: string,
  engaged: ReadonlySet<string>,
): Promise<void> {
  for (const employeeId of engaged) {
    const accounts = await deps.identities.ofEmployee(organisationId, employeeId);
    if (accounts.length > 0 && !accounts.some(isHere)) await withdrawAll(deps, organisationId, employeeId);
  }
}
