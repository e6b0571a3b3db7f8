import type { Found } from '../application/pairs/findColleague.js';
import type { TogetherOutcome } from '../application/pairs/signUpTogether.js';
import type { NeedsOf } from '../application/ports/index.js';
import { choiceView, engagementView } from '../application/queries/engagementViews.js';
import type { Refused } from '../application/refusals.js';
import type { Employee } from '../domain/people/employee.js';
import { problem, refusalMessage } from './answer.js';
import { standingMessage } from './engagements.js';
import type { Colleague, Message } from './message.js';

type ViewNeeds = NeedsOf<typeof engagementView>;

const named = ({ id, name }: Employee): Colleague => ({ id, name });

/** With whom, which of them, and shall they be asked? Nothing is done yet. */
export async function foundMessage(deps: ViewNeeds, found: Found | Refused): Promise<Message> {
  if (found.kind === 'refused') return refusalMessage(found);
  const { mission, slot } = await choiceView(deps, found.mission, found.slot);
  const [only, ...others] = found.people.map(named);
  if (!only) return { kind: 'pair.who', mission, slot };
  if (others.length > 0) return { kind: 'pair.which', mission, slot, people: [only, ...others] };
  return { kind: 'pair.confirm', mission, slot, colleague: only };
}

/** What came of signing up with a colleague. */
export async function togetherMessage(deps: ViewNeeds, outcome: TogetherOutcome): Promise<Message> {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  if (outcome.kind === 'asked') return standingMessage(deps, outcome);
  const { mission, slot } = await choiceView(deps, outcome.mission, outcome.slot);
  const colleague = named(outcome.colleague);
  if (outcome.kind === 'fewSeats') return { kind: 'pair.few', mission, slot, colleague };
  const existing = await engagementView(deps, outcome.existing);
  if (!existing) return problem({ code: 'missionNotFound' });
  return { kind: 'pair.overlap', mission, slot, existing, colleague };
}
