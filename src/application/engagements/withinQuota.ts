import { halfDaysIn, halfDaysOf, yearOf } from '../../domain/engagements/quota.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import type { NeedsOf } from '../ports/index.js';
import { engagedSlots } from '../queries/engagedSlots.js';
import { type Refused, refused } from '../refusals.js';
import { loanHindered } from './loanHindered.js';
import { oneAtATime } from './oneAtATime.js';

interface Wanted {
  readonly mission: Mission;
  readonly slot: Slot;
}

/**
 * Does what gives somebody a place, unless they cannot be lent there or have no half-days left in its year.
 * Without a quota it is done at once. With one, a person takes one place at a time, whatever the process: what is counted stays
 * so meanwhile.
 */
export async function withinQuota<Outcome>(
  deps: NeedsOf<typeof engagedSlots> & NeedsOf<typeof oneAtATime> & NeedsOf<typeof loanHindered>,
  actor: EmployeeActor,
  wanted: Wanted,
  take: () => Promise<Outcome>,
): Promise<Outcome | Refused> {
  const isLoan = wanted.mission.legalForm === 'pret_L8241_3';
  const hindered = isLoan ? await loanHindered(deps, actor, wanted.mission) : null;
  if (hindered) return hindered;
  const quota = actor.organisation.policy.halfDaysPerYear;
  if (quota === null) return take();
  const name = `quota ${actor.organisation.id} ${actor.employee.id}`;
  return oneAtATime(deps, name, async () => (await overQuota(deps, actor, wanted)) ?? take());
}

/** Why it is too much; null when it is not. A place of theirs on the very slot counts once. */
export async function overQuota(
  deps: NeedsOf<typeof engagedSlots>,
  actor: EmployeeActor,
  { mission, slot }: Wanted,
): Promise<Refused | null> {
  const quota = actor.organisation.policy.halfDaysPerYear;
  if (quota === null) return null;
  const { timezone } = actor.employee;
  const year = yearOf(slot.startsAt, timezone);
  const others = (await engagedSlots(deps, actor)).filter((one) => one.slot.id !== slot.id);
  const taken = halfDaysIn(
    year,
    timezone,
    others.map((one) => one.slot),
  );
  const wanted = halfDaysOf(slot);
  if (taken + wanted <= quota) return null;
  return refused({ code: 'overQuota', title: mission.title, year, quota, taken, wanted });
}
