import type { Approval } from '../../domain/engagements/approval.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import type { moves } from '../../domain/engagements/lifecycle.js';
import type { NeedsOf } from '../ports/index.js';
import { scheduleNotices } from './scheduleNotices.js';
import { transition } from './transition.js';
import { fillFreeSeats } from './waitingList.js';

type Ending = 'leave' | 'takeOff' | 'decline' | 'expire' | 'refuse' | 'lapse';
type By<Name extends Ending> = (typeof moves)[Name]['by'][number];

/** Only as it was read: an offer may have been answered, and made again, since. */
const byVersion: readonly Ending[] = ['expire', 'lapse'];

/**
 * The one way in which somebody goes from a slot or its waiting list. Whoever is to hear of it is told. A seat that
 * was theirs goes at once to the first in line. Gives the engagement as it ended, null when it was in another state
 * by then. The seat is passed on all the same, which is safe to do again.
 */
export async function endEngagement<Name extends Ending>(
  deps: NeedsOf<typeof scheduleNotices> & NeedsOf<typeof fillFreeSeats>,
  { organisationId, id, slotId, version }: Engagement,
  ending: Name,
  by: By<Name>,
  details: { readonly takenOffBy?: string; readonly approval?: Approval } = {},
): Promise<Engagement | null> {
  const which = byVersion.includes(ending) ? { organisationId, id, version } : { organisationId, id };
  const outcome = await transition<Ending>(deps, which, ending, by as By<Ending>, details);
  if (outcome.kind === 'moved') await scheduleNotices(deps, outcome.engagement);
  await fillFreeSeats(deps, organisationId, slotId);
  return outcome.kind === 'moved' ? outcome.engagement : null;
}
