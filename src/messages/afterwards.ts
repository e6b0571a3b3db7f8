import type { AbsenceSaid } from '../application/engagements/excuseAbsence.js';
import type { NeedsOf } from '../application/ports/index.js';
import { engagementView } from '../application/queries/engagementViews.js';
import type { Refused } from '../application/refusals.js';
import { problem, refusalMessage } from './answer.js';
import type { Message } from './message.js';

/** What is said when somebody could not come, or takes that back. */
export async function absenceMessage(
  deps: NeedsOf<typeof engagementView>,
  outcome: AbsenceSaid | Refused,
): Promise<Message> {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const engagement = await engagementView(deps, outcome.engagement, outcome.mission);
  if (!engagement) return problem({ code: 'missionNotFound' });
  return { kind: outcome.kind === 'absent' ? 'absence.noted' : 'absence.takenBack', engagement };
}
