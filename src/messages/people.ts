import type { Added, addPerson } from '../application/engagements/addPerson.js';
import type { findColleagueToAdd } from '../application/engagements/findColleagueToAdd.js';
import type { NeedsOf } from '../application/ports/index.js';
import { choiceView } from '../application/queries/engagementViews.js';
import { standingOf } from '../application/queries/standings.js';
import type { Employee } from '../domain/people/employee.js';
import { refusalMessage } from './answer.js';
import type { Colleague, Message } from './message.js';

const named = ({ id, name }: Employee): Colleague => ({ id, name });

/** Which of them, and shall they be put on it? Nothing is done yet. */
export async function toAddMessage(
  deps: NeedsOf<typeof choiceView>,
  found: Awaited<ReturnType<typeof findColleagueToAdd>>,
): Promise<Message> {
  if (found.kind === 'refused') return refusalMessage(found);
  const { mission, slot } = await choiceView(deps, found.mission, found.slot);
  const people = found.people.map(named);
  const [only, ...others] = people;
  return only && others.length === 0
    ? { kind: 'person.confirm', mission, slot, colleague: only }
    : { kind: 'person.which', mission, slot, people };
}

/** What came of it, for who organises. */
export async function addedMessage(
  deps: NeedsOf<typeof choiceView> & NeedsOf<typeof standingOf>,
  outcome: Awaited<ReturnType<typeof addPerson>>,
): Promise<Message> {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const { mission, slot } = await choiceView(deps, outcome.mission, outcome.slot);
  const { state, position } = await standingOf(deps, outcome.engagement);
  const colleague = named(outcome.person);
  const { already } = outcome;
  return {
    ...{ kind: 'person.added', mission, slot, colleague, already, asks: asksThem(outcome) },
    standing: { state, position },
  };
}

const asksThem = ({ already, mission: { questions = [] } }: Added): boolean =>
  !already && questions.length > 0;
