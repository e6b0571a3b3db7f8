import type { Engagement } from '../../domain/engagements/engagement.js';
import { scheduleNotices } from '../engagements/scheduleNotices.js';
import { transition } from '../engagements/transition.js';
import type { NeedsOf } from '../ports/index.js';

/** Ends a place on what does not take place any more, and tells its person. No seat is passed on: nobody goes there. */
export async function cancelEngagement(
  deps: NeedsOf<typeof scheduleNotices> & NeedsOf<typeof transition>,
  { organisationId, id }: Engagement,
): Promise<void> {
  const outcome = await transition(deps, { organisationId, id }, 'cancel', 'system', {});
  if (outcome.kind === 'moved') await scheduleNotices(deps, outcome.engagement);
}
