import type { Engagement, EngagementState } from '../../domain/engagements/engagement.js';
import { earlierAreThere } from '../engagements/arrivalOrder.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { approvalFacts } from './approvalFacts.js';
import { calendarUrl } from './calendarUrl.js';
import type { Standing } from './views.js';

/** A place that is theirs for sure. */
const certain: readonly EngagementState[] = ['confirmed', 'attended', 'certified'];

const ended: readonly EngagementState[] = ['withdrawn', 'cancelled'];

/** What was in a calendar is also taken out of it. Whoever only waited never had it there. */
const mayBeInCalendar = ({ state, wasConfirmed = true }: Engagement): boolean =>
  certain.includes(state) || (ended.includes(state) && wasConfirmed);

type StandingNeeds = Needs<'engagements' | 'publicUrl'> &
  NeedsOf<typeof earlierAreThere> &
  NeedsOf<typeof approvalFacts>;

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
  return {
    engagementId: id,
    state,
    position: state === 'waitlisted' ? await positionOf(deps, engagement) : null,
    offerExpiresAt,
    approval: await approvalFacts(deps, engagement),
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
