import type { AuditLine } from '../../domain/audit/auditLine.js';
import type { Approval } from '../../domain/engagements/approval.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import type { moves } from '../../domain/engagements/lifecycle.js';
import { isPart } from '../../domain/engagements/pair.js';
import { settlePair, withdrawQuestion } from '../pairs/settlePair.js';
import type { NeedsOf } from '../ports/index.js';
import { scheduleNotices } from './scheduleNotices.js';
import { transition } from './transition.js';
import { fillFreeSeats } from './waitingList.js';

type Ending = 'leave' | 'takeOff' | 'decline' | 'expire' | 'refuse' | 'lapse' | 'unpair';
type By<Name extends Ending> = (typeof moves)[Name]['by'][number];

interface Details {
  readonly takenOffBy?: string;
  readonly takenOffReason?: string;
  readonly approval?: Approval;
  readonly line?: AuditLine;
}

/** Only as it was read: an offer may have been answered, and made again, since. */
const alwaysAsRead: readonly Ending[] = ['expire', 'lapse'];

/**
 * The one way in which somebody goes from a slot or its waiting list. Whoever is to hear of it is told. A seat that
 * was theirs goes at once to the first in line. Gives the engagement as it ended, null when it was in another state
 * by then. The seat is passed on all the same, which is safe to do again. `asRead`: only while it is what was read. Of two
 * who sign up together, both go while the colleague has not accepted.
 */
export async function endEngagement<Name extends Ending>(
  deps: NeedsOf<typeof scheduleNotices> & NeedsOf<typeof fillFreeSeats>,
  engagement: Engagement,
  ending: Name,
  by: By<Name>,
  details: Details = {},
  asRead = alwaysAsRead.includes(ending),
): Promise<Engagement | null> {
  const { organisationId, id, slotId, version } = engagement;
  const asked = isPart(engagement) ? await withdrawQuestion(deps, engagement) : null;
  const which = asRead ? { organisationId, id, version } : { organisationId, id };
  const outcome = await transition<Ending>(deps, which, ending, by as By<Ending>, details);
  if (isPart(engagement)) await settlePair(deps, engagement);
  if (outcome.kind === 'moved') await scheduleNotices(deps, outcome.engagement);
  // Last: its mark lets the repair pass finish what is begun here.
  if (asked) await scheduleNotices(deps, asked);
  await fillFreeSeats(deps, organisationId, slotId);
  return outcome.kind === 'moved' ? outcome.engagement : null;
}
