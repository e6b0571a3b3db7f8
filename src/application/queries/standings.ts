import type { Engagement, EngagementState } from '../../domain/engagements/engagement.js';
import { earlierAreThere } from '../engagements/arrivalOrder.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { calendarUrl } from './calendarUrl.js';
import type { Standing } from './views.js';

/** A place that is theirs for sure. */
const certain: readonly EngagementState[] = ['confirmed', 'attended', 'certified'];

/** States with a calendar file: what was in a diary is also taken out of it. */
const withCalendar: readonly EngagementState[] = [...certain, 'withdrawn', 'cancelled'];

type StandingNeeds = Needs<'engagements' | 'publicUrl'> & NeedsOf<typeof earlierAreThere>;

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
    calendarUrl: withCalendar.includes(state) ? calendarUrl(deps.publicUrl, engagement) : null,
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
