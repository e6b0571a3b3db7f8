import type { TakenOff, ToTakeOff } from '../application/engagements/takeOff.js';
import type { NeedsOf } from '../application/ports/index.js';
import { peopleOnSlots } from '../application/queries/peopleOnSlots.js';
import type { TakeOffChoices } from '../application/queries/takeOffChoices.js';
import type { Refused } from '../application/refusals.js';
import { problem, refusalMessage } from './answer.js';
import type { Message } from './message.js';

/** Asked before somebody is taken off, or said after. */
export async function takeOffMessage(
  deps: NeedsOf<typeof peopleOnSlots>,
  outcome: ToTakeOff | TakenOff | Refused,
): Promise<Message> {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const { engagement, mission } = outcome;
  const [person] = await peopleOnSlots(deps, mission.organisationId, [mission], [engagement]);
  if (!person) return problem({ code: 'missionNotFound' });
  if (outcome.kind === 'onSlot') return { kind: 'takeOff.confirm', person };
  return { kind: 'takeOff.done', person, already: outcome.already };
}

/** Whom to take off? */
export const takeOffChoicesMessage = (outcome: TakeOffChoices | Refused): Message =>
  outcome.kind === 'refused' ? refusalMessage(outcome) : { ...outcome, kind: 'takeOff.choose' };
