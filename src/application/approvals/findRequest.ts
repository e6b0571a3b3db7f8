import type { Employee } from '../../domain/people/employee.js';
import type { OrganisingActor } from '../actor.js';
import { findEngagement, type OnMission } from '../engagements/findOwn.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { managerOf } from './managerOf.js';

/** Somebody's place, before whoever approves for them, however it stands by now. */
export type Asked = OnMission & { readonly kind: 'asked'; readonly employee: Employee };

/** What an approver has before them: nothing is done yet. To anybody else there is no such request. */
export async function findRequest(
  deps: Needs<'engagements' | 'missions' | 'employees'> & NeedsOf<typeof managerOf>,
  actor: OrganisingActor,
  { engagementId }: { readonly engagementId: string },
): Promise<Asked | Refused> {
  const notTheirs = refused({ code: 'notApprover' });
  const found = await findEngagement(deps, actor, engagementId);
  const { organisationId, employeeId, approval } = found?.engagement ?? {};
  const employee =
    organisationId && employeeId ? await deps.employees.find(organisationId, employeeId) : null;
  if (!found || !employee || !approval) return notTheirs;
  const manager = await managerOf(deps, employee);
  if (!may(actor, 'engagement.approve', { employee, manager, mission: found.mission })) return notTheirs;
  return { ...found, kind: 'asked', employee };
}
