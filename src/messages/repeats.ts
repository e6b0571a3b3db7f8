import type { Repeated, RepeatPlanned } from '../application/missions/repeatMission.js';
import type { Refused } from '../application/refusals.js';
import { refusalMessage } from './answer.js';
import type { Message } from './message.js';

/** Asked before a mission is made several times: when. */
export const repeatPlannedMessage = (
  { mission, days, slots, off }: RepeatPlanned,
  formId: string,
): Message => ({
  ...{ kind: 'repeat.planned', formId, days, slots, off },
  mission: { id: mission.id, title: mission.title },
});

/** They are made. */
export function repeatedMessage(outcome: Repeated | Refused): Message {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const { id, title } = outcome.mission;
  return { kind: 'repeat.done', mission: { id, title }, made: outcome.made };
}
