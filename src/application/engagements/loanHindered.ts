import { eligibilityOn } from '../../domain/missions/eligibility.js';
import type { Mission } from '../../domain/missions/mission.js';
import { dayOn } from '../../domain/missions/proposal.js';
import { notices } from '../../domain/notices.js';
import { inDaytime } from '../../domain/time/quietHours.js';
import type { EmployeeActor } from '../actor.js';
import { chatOf } from '../people/chatOf.js';
import { organisersTold } from '../people/organisersTold.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';

const kind = 'eligibility.due';

type LoanNeeds = Needs<'nonprofits' | 'clock' | 'deliveries' | 'newId' | 'wakeOutbox'> &
  NeedsOf<typeof organisersTold> &
  NeedsOf<typeof chatOf>;

/**
 * Why nobody can be lent to a nonprofit free of charge now; null when they can. Its papers are looked at each
 * time somebody is about to have a place. Those who organise are told once.
 */
export async function loanHindered(
  deps: LoanNeeds,
  { organisation }: EmployeeActor,
  mission: Mission,
): Promise<Refused | null> {
  const nonprofit = await deps.nonprofits.find(organisation.id, mission.nonprofitId);
  const day = dayOn(deps.clock.now(), organisation.timezone);
  if (eligibilityOn(nonprofit?.eligibility, day) === 'holds') return null;
  const { organisationId, id: missionId, title } = mission;
  for (const employeeId of await organisersTold(deps, mission)) {
    const chat = await chatOf(deps, organisationId, employeeId);
    if (!chat) continue;
    const { workspaceId, platform, timezone } = chat;
    const last = new Date(Math.max(...mission.slots.map(({ startsAt }) => startsAt.getTime())));
    await deps.deliveries.enqueue([
      {
        ...{ id: deps.newId(), organisationId, workspaceId, platform, timezone },
        dedupeKey: `${kind}:${missionId}:${nonprofit?.eligibility?.checkedOn ?? ''}:${employeeId}`,
        subject: { kind, missionId },
        recipient: { kind: 'employee', employeeId },
        priority: notices[kind].priority,
        notBefore: inDaytime(deps.clock.now(), last, timezone, organisation.policy.quietHours),
      },
    ]);
    deps.wakeOutbox(workspaceId);
  }
  return refused({ code: 'loanNotCleared', title });
}
