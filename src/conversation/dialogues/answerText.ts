import { isOrganiser } from '../../application/actor.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { missionViews } from '../../application/queries/missionViews.js';
import type { EngagementView } from '../../application/queries/views.js';
import { type Answer, problem, says } from '../../messages/answer.js';
import type { Message } from '../../messages/message.js';
import { readManager } from '../understanding/approvals/readManager.js';
import { isOpenOffer } from '../understanding/decisions/offer.js';
import { everyMission } from '../understanding/missions/options.js';
import { partThatAsks } from '../understanding/together/parts.js';
import { understand } from '../understanding/understand.js';
import { type Context, isLost, type Understanding } from '../understanding/understanding.js';
import { answerRequests } from './answerRequests.js';
import { loadCandidates, loadPast } from './candidates.js';
import type { Talk } from './dialogue.js';
import { settled } from './guessed.js';
import { type DialogueNeeds, perform } from './perform.js';
import { typedToDialogue } from './typedAnswers.js';

export type TextNeeds = DialogueNeeds & NeedsOf<typeof loadCandidates> & NeedsOf<typeof settled>;

/** Who speaks, and all missions that they may mean. */
type Loading = Context & { readonly missions: Awaited<ReturnType<typeof loadCandidates>> };

/** Answers what a person typed. To leave is asked once more before it is done; all else is done as by a button. */
export async function answerText(talk: Talk<TextNeeds>, text: string): Promise<Answer> {
  const { deps, person } = talk;
  const answer = await typedToDialogue(talk, text);
  if (answer) return perform(talk, answer);
  const answered = await answerRequests(talk, text);
  if (answered) return answered;
  const told = isOrganiser(person) ? readManager(text) : null;
  if (told) return perform(talk, { kind: 'manager.find', ...told });
  const part = await partThatAsks(text, isOrganiser(person) ? 'organiser' : 'employee');
  const missions = await loadCandidates(deps, person, part);
  const context: Loading = {
    now: deps.clock.now(),
    saidAt: person.askedAt,
    timezone: person.employee.timezone,
    locale: person.employee.locale,
    organiser: isOrganiser(person),
    missions,
  };
  const read = await lookFurther(talk, part.text, context, understand(part.text, context));
  const understood = await settled(deps, person, part, read, context);
  const reply = await answerTo(talk, context, understood);
  if (!isLost(read) && !isLost(understood)) return reply;
  return { ...reply, rated: part.guess.intents[0]?.intent ?? 'unknown' };
}

/** What is done and said of what was understood. */
async function answerTo(talk: Talk<TextNeeds>, context: Loading, understood: Understanding): Promise<Answer> {
  const { deps, person } = talk;
  const { missions } = context;
  switch (understood.kind) {
    case 'problem':
      return says(problem(understood.problem));
    case 'choice':
      return says(await choiceMessage(deps, person, understood));
    case 'offer':
      return asksToLeave(context, understood.engagement);
    case 'intent':
      break;
  }
  const { intent } = understood;
  // Another mission may be meant than one of those looked at: the person says yes by a button.
  if (intent.kind === 'signUp') {
    const asked = only(context, intent.slotId);
    if (!asked.choices.every(({ mission }) => missions.surely(mission.id)))
      return says(await choiceMessage(deps, person, asked));
  }
  if (intent.kind !== 'leave') return perform(talk, intent);
  const engagement = context.missions.mine.find(
    ({ standing }) => standing.engagementId === intent.engagementId,
  );
  return engagement ? asksToLeave(context, engagement) : says(problem({ code: 'notSignedUp' }));
}

/** A question about one alone. */
const only = ({ missions }: Context, slotId: string): Choice => ({
  kind: 'choice',
  purpose: 'signUp',
  choices: missions.open.flatMap((mission) =>
    mission.slots.filter(({ id }) => id === slotId).map((slot) => ({ mission, slot, engagementId: null })),
  ),
});

type Choice = Extract<Understanding, { kind: 'choice' }>;

/** A question between several, with the places there are. */
async function choiceMessage(
  deps: TextNeeds,
  { organisation, employee }: Talk<TextNeeds>['person'],
  { purpose, choices }: Choice,
): Promise<Message> {
  const ids = [...new Set(choices.map(({ mission }) => mission.id))];
  const missions = await deps.missions.findMany(organisation.id, ids);
  const views = await missionViews(deps, organisation.id, missions, employee.id);
  const shown = choices.flatMap((choice) => {
    const mission = views.find(({ id }) => id === choice.mission.id);
    const slot = mission?.slots.find(({ id }) => id === choice.slot.id);
    return mission && slot ? [{ ...choice, mission, slot }] : [];
  });
  return { kind: 'mission.choose', purpose, choices: shown };
}

/** A place that is only offered is not left but declined. One question about it, so that "oui" and "non" answer that one. */
const asksToLeave = ({ now }: Context, engagement: EngagementView): Answer =>
  says(
    isOpenOffer(now)(engagement)
      ? { kind: 'engagement.offered', engagement, again: true }
      : { kind: 'engagement.leaveConfirm', engagement },
  );

/** A mission that is not found may be over, closed or not announced yet. Then its act says so, rather than that there is none. */
async function lookFurther(
  { deps, person }: Talk<TextNeeds>,
  text: string,
  context: Context,
  understood: Understanding,
): Promise<Understanding> {
  if (understood.kind !== 'problem' || understood.problem.code !== 'missionNotFound') return understood;
  const known = everyMission(context.missions.managed, await loadPast(deps, person, text));
  const managed = context.organiser ? known : [];
  const missions = { ...context.missions, open: known, managed };
  const further = understand(text, { ...context, missions });
  return further.kind === 'choice' ? understood : further;
}
