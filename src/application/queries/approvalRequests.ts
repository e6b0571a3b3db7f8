import type { Engagement, EngagementState } from '../../domain/engagements/engagement.js';
import { isLive } from '../../domain/engagements/lifecycle.js';
import { type Mission, slotOf } from '../../domain/missions/mission.js';
import type { Employee } from '../../domain/people/employee.js';
import { type EmployeeActor, isOrganiser, organises } from '../actor.js';
import { managerOf } from '../approvals/managerOf.js';
import { peopleBelow } from '../approvals/peopleBelow.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { slotFacts } from './missionFacts.js';
import type { RequestView, Verdict } from './views.js';

/** Nobody answers more at once; the others come when these are answered. */
const atMost = 200;

type RequestNeeds = Needs<'clock' | 'employees' | 'engagements' | 'missions'> & NeedsOf<typeof managerOf>;

/** What waits for somebody's yes or no, the first that ends coming first. */
export async function approvalRequests(deps: RequestNeeds, actor: EmployeeActor): Promise<RequestView[]> {
  const { organisation, employee: approver } = actor;
  const ids = (await teamOf(deps, actor)).map(({ id }) => id);
  const theirs = ids.length > 0 ? await deps.engagements.ofEmployees(organisation.id, ids, ['pending']) : [];
  const others = isOrganiser(actor) ? await withoutManager(deps, actor) : [];
  const missionIds = [...new Set([...theirs, ...others].map(({ missionId }) => missionId))];
  const missions = await deps.missions.findMany(organisation.id, missionIds);
  const isTheirs = ({ id }: Engagement) => theirs.some((one) => one.id === id);
  const views = await Promise.all(
    [...theirs, ...others].map(async (engagement) => {
      const mission = missions.find(({ id }) => id === engagement.missionId);
      const isAsked = mission && (isTheirs(engagement) || organises(actor, mission));
      return isAsked ? requestView(deps, engagement, mission, approver) : null;
    }),
  );
  return views
    .filter((view) => view !== null)
    .filter(({ slot }) => slot.startsAt > deps.clock.now())
    .sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}

/** Those that somebody approves for. Nobody, when they may not: a guest is nobody's manager. */
async function teamOf(deps: RequestNeeds, { organisation, employee }: EmployeeActor): Promise<Employee[]> {
  const all = await peopleBelow(deps, organisation.id, employee.id);
  const team = all.filter(({ id }) => id !== employee.id);
  const [one] = team;
  const isTheirs = one !== undefined && (await managerOf(deps, one)) !== null;
  return isTheirs ? team : [];
}

/** Those that wait for whoever organises. */
async function withoutManager(deps: RequestNeeds, { organisation, employee }: EmployeeActor) {
  const pending = await deps.engagements.listPending(organisation.id, atMost);
  const kept = await Promise.all(
    pending.map(async (engagement) => {
      const owner = await deps.employees.find(organisation.id, engagement.employeeId);
      const isOrphan = owner !== null && owner.id !== employee.id && !(await managerOf(deps, owner));
      return isOrphan ? [engagement] : [];
    }),
  );
  return kept.flat();
}

/** One of them as an approver sees it, however it stands by now. Null when its person or its half-day is gone. */
export async function requestView(
  deps: Needs<'clock' | 'employees'> & NeedsOf<typeof managerOf>,
  engagement: Engagement,
  mission: Mission,
  approver: Pick<Employee, 'id'>,
): Promise<RequestView | null> {
  const { id: engagementId, organisationId, employeeId, slotId, approval } = engagement;
  const slot = slotOf(mission, slotId);
  const employee = await deps.employees.find(organisationId, employeeId);
  if (!slot || !employee) return null;
  const manager = await managerOf(deps, employee);
  const now = deps.clock.now();
  const isAsked = manager === null || manager.id === approver.id;
  const verdict = verdictOf(engagement, approver.id);
  return {
    ...{ engagementId, name: employee.name, title: mission.title, slot: slotFacts(mission, slot, now) },
    ...{ dueAt: approval?.dueAt ?? slot.startsAt, silence: approval?.silence ?? 'lapses' },
    verdict: isAsked || verdict !== 'open' ? verdict : 'elsewhere',
    noManager: manager === null,
  };
}

/** Nothing was asked of any manager yet. */
const withoutPlace: readonly EngagementState[] = ['waitlisted', 'offered', 'held', 'invited'];

function verdictOf({ state, approval }: Engagement, approverId: string): Verdict {
  if (state === 'pending') return 'open';
  const by = approval?.by;
  const whose = by === undefined ? 'nobody' : by === approverId ? 'you' : 'other';
  if (state === 'refused')
    return ({ nobody: 'lapsed', you: 'refusedByYou', other: 'refusedByOther' } as const)[whose];
  if (!isLive(state) || withoutPlace.includes(state)) return 'gone';
  return ({ nobody: 'approvedBySilence', you: 'approvedByYou', other: 'approvedByOther' } as const)[whose];
}
