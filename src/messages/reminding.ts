import type { ReminderSet, ReminderTimes } from '../application/engagements/remindLater.js';
import type { NeedsOf } from '../application/ports/index.js';
import { engagementView } from '../application/queries/engagementViews.js';
import type { Refused } from '../application/refusals.js';
import { problem, refusalMessage } from './answer.js';
import type { Message } from './message.js';

/** When to be reminded, or that it is noted. */
export async function remindingMessage(
  deps: NeedsOf<typeof engagementView>,
  outcome: ReminderSet | ReminderTimes | Refused,
): Promise<Message> {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const engagement = await engagementView(deps, outcome.engagement, outcome.mission);
  if (!engagement) return problem({ code: 'notSignedUp' });
  return outcome.kind === 'set'
    ? { kind: 'reminder.set', engagement, at: outcome.at }
    : { kind: 'reminder.when', engagement, times: outcome.times };
}
