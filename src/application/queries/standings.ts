import type { Engagement, EngagementState } from '../../domain/engagements/engagement.js';
import { managerOf } from '../approvals/managerOf.js';
import { earlierAreThere } from '../engagements/arrivalOrder.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { organiserPart } from './organiserPart.js';
import { pairFacts } from './pairFacts.js';
import type { ApprovalFacts, Standing } from './views.js';

/** A place that is theirs for sure. */
const certain: readonly EngagementState[] = ['confirmed', 'attended', 'certified'];

const ended: readonly EngagementState[] = ['withdrawn', 'cancelled'];

/** What was in a calendar is also taken out of it. Whoever only waited never had it there. */
const mayBeInCalendar = ({ state, wasConfirmed = true }: Engagement): boolean =>
  certain.includes(state) || (ended.includes(state) && wasConfirmed);

type StandingNeeds = Needs<'engagements' | 'publicUrl'> &
  NeedsOf<typeof earlierAreThere> &
  NeedsOf<typeof approvalFacts> &
  NeedsOf<typeof organiserPart> &
  NeedsOf<typeof pairFacts>;

/** The contact on site is told to those who hold a place for sure, never to a channel. */
export const knowsContact = (standing: Standing | null): boolean =>
  standing !== null && certain.includes(standing.state);

/** Where each engagement stands, by slot; positions are counted only for those who wait. */
export async function standingsOf(
  deps: StandingNeeds,
  engagements: readonly Engagement[],
): Promise<Map<string, Standing>> {
  const standings = await Promise.all(
    engagements.map(async (engagement) => [engagement.slotId, await standingOf(deps, engagement)] as const),
  );
  return new Map(standings);
}

export async function standingOf(deps: StandingNeeds, engagement: Engagement): Promise<Standing> {
  const { id, state, offerExpiresAt } = engagement;
  const pair = engagement.pair ? await pairFacts(deps, engagement) : null;
  const organiser = await organiserPart(deps, engagement);
  return {
    engagementId: id,
    state,
    position: state === 'waitlisted' ? await positionOf(deps, engagement) : null,
    offerExpiresAt,
    approval: await approvalFacts(deps, engagement),
    ...(pair && { pair }),
    ...(organiser && { organiser }),
    calendarUrl: mayBeInCalendar(engagement) ? calendarUrl(deps.publicUrl, engagement) : null,
  };
}

/** Not known for sure while somebody who asked before may still come: then there is none. */
async function positionOf(
  deps: StandingNeeds,
  { organisationId, slotId, ticket }: Engagement,
): Promise<number | null> {
  if (!(await earlierAreThere(deps, organisationId, slotId, ticket))) return null;
  return (await deps.engagements.countWaitingBefore(organisationId, slotId, ticket)) + 1;
}

/** What the person is told of their manager's part in a place. Null where there is none: nothing is read then. */
async function approvalFacts(
  deps: Needs<'employees'> & NeedsOf<typeof managerOf>,
  { organisationId, employeeId, state, approval }: Engagement,
): Promise<ApprovalFacts | null> {
  if (!approval) return null;
  const { dueAt, silence, by, as, reason = null } = approval;
  const facts = { dueAt, silence, reason };
  if (state !== 'pending') {
    const who = by === undefined ? 'nobody' : as === 'organiser' ? 'organisers' : 'manager';
    return { ...facts, who };
  }
  const employee = await deps.employees.find(organisationId, employeeId);
  const manager = employee && (await managerOf(deps, employee));
  return { ...facts, who: manager ? 'manager' : 'organisers' };
}

/**
 * Where the calendar file of an engagement is served. `publicUrl` has no final slash. The file's name carries the
 * organisation, because nothing is looked up without one. Its unguessable key stands for a login.
 */
export function calendarUrl(publicUrl: string, engagement: Engagement): string {
  const { organisationId, id, calendarKey } = engagement;
  const file = [organisationId, id, calendarKey].map(encodeURIComponent).join('.');
  return `${publicUrl}/calendar/${file}.ics`;
}
