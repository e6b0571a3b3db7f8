import type { MinimumDecided } from '../application/missions/decideMinimum.js';
import type { Needs } from '../application/ports/index.js';
import { slotFacts } from '../application/queries/missionFacts.js';
import type { Refused } from '../application/refusals.js';
import { refusalMessage } from './answer.js';
import type { Message } from './message.js';

/** What becomes of a half-day for which too few had signed up. */
export function minimumMessage({ clock }: Needs<'clock'>, outcome: MinimumDecided | Refused): Message {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const { mission, slot, decision, people, already, by } = outcome;
  const { id, title } = mission;
  return {
    ...{ kind: 'minimum.decided', mission: { id, title }, slot: slotFacts(mission, slot, clock.now()) },
    ...{ decision, people, already, by: by?.name ?? '' },
  };
}
