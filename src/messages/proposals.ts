import type { NeedsOf } from '../application/ports/index.js';
import type { findToPropose } from '../application/proposals/findToPropose.js';
import type { Proposed } from '../application/proposals/proposeMission.js';
import { factsView } from '../application/queries/engagementViews.js';
import type { Refused } from '../application/refusals.js';
import type { Employee } from '../domain/people/employee.js';
import { refusalMessage } from './answer.js';
import type { Colleague, Message } from './message.js';

type ViewNeeds = NeedsOf<typeof factsView>;

const named = ({ id, name }: Employee): Colleague => ({ id, name });

/** To whom, to which of them, and shall they be written to? Nothing is done yet. */
export async function toProposeMessage(
  deps: ViewNeeds,
  found: Awaited<ReturnType<typeof findToPropose>>,
): Promise<Message> {
  if (found.kind === 'refused') return refusalMessage(found);
  const mission = await factsView(deps, found.mission);
  const [only, ...others] = found.people.map(named);
  if (!only) return { kind: 'propose.who', mission };
  if (others.length > 0) return { kind: 'propose.which', mission, people: [only, ...others] };
  return { kind: 'propose.confirm', mission, colleague: only };
}

/** What came of it for who proposes. Whether the colleague is written to is not among it. */
export async function proposedMessage(deps: ViewNeeds, outcome: Proposed | Refused): Promise<Message> {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const { already } = outcome;
  const mission = await factsView(deps, outcome.mission);
  return { kind: 'propose.done', mission, colleague: named(outcome.colleague), already };
}
