import { isOrganiser } from '../../application/actor.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { missionViews } from '../../application/queries/missionViews.js';
import { organiserNames } from '../../application/queries/organiserNames.js';
import type { EngagementView } from '../../application/queries/views.js';
import { type Answer, problem, says } from '../../messages/answer.js';
import type { HelpReason, Message } from '../../messages/message.js';
import type { Problem } from '../../messages/problems.js';
import type { Intent } from '../intents.js';
import { lastOf, missionIdsOf } from '../memory/lastOf.js';
import type { Memory } from '../memory/memory.js';
import { recall } from '../memory/recall.js';
import { readManager } from '../understanding/approvals/readManager.js';
import { isOpenOffer } from '../understanding/decisions/offer.js';
import { everyMission } from '../understanding/missions/options.js';
import { answersLast, refersTo } from '../understanding/references/takeUp.js';
import { partThatAsks } from '../understanding/together/parts.js';
import { understand } from '../understanding/understand.js';
import { type Context, isLost, type Understanding } from '../understanding/understanding.js';
import { agreeByWord, answerRequests, requestsLeft } from './answerRequests.js';
import { type Loaded, loadCandidates, loadPast } from './candidates.js';
import type { Talk } from './dialogue.js';
import { settled } from './guessed.js';
import { type DialogueNeeds, perform } from './perform.js';
import { typedToDialogue } from './typedAnswers.js';

export type TextNeeds = DialogueNeeds &
  NeedsOf<typeof loadCandidates> &
  NeedsOf<typeof settled> &
  NeedsOf<typeof recall> &
  NeedsOf<typeof organiserNames>;

/** What somebody typed, in all that it may be about. */
interface Asked extends Talk<TextNeeds> {
  readonly text: string;
  readonly context: Context & { readonly missions: Loaded };
  /** What was asked and shown before it. */
  readonly before: Memory;
}

/**
 * Answers what a person typed, and gives what was remembered until then. To leave is asked once more before it is done; all else is
 * done as by a button.
 */
export async function answerText(
  talk: Talk<TextNeeds>,
  text: string,
): Promise<{ readonly answer: Answer; readonly before: Memory }> {
  const { deps, person } = talk;
  const recalled = await recall(deps, person);
  const { memory } = recalled;
  const now = deps.clock.now();
  const { timezone, locale } = person.employee;
  // A yes or a no answers what was asked last, and nothing else.
  const isAnswered = answersLast(text, memory, { now, timezone, locale });
  const typed = isAnswered ? null : await typedToDialogue(talk, text);
  if (typed) return { answer: await perform(talk, typed), before: memory };
  const requested = isAnswered ? null : await answerRequests(talk, text);
  if (requested) return { answer: requested, before: memory };
  const told = isOrganiser(person) ? readManager(text) : null;
  if (told) return { answer: await perform(talk, { kind: 'manager.find', ...told }), before: memory };
  const part = await partThatAsks(text, isOrganiser(person) ? 'organiser' : 'employee');
  const missions = await loadCandidates(deps, person, part, missionIdsOf(recalled));
  const context = {
    ...{ now, timezone, locale },
    saidAt: person.askedAt,
    organiser: isOrganiser(person),
    missions,
    last: lastOf(recalled, missions.shown),
  };
  const asked = { ...talk, text: part.text, context, before: memory };
  const read = await lookFurther(talk, part.text, context, understand(part.text, context));
  const understood = await settled(deps, person, part, read, context);
  const answer = await answerTo(asked, understood);
  const isGuess = isLost(read) || isLost(understood);
  const rated = isGuess && { rated: part.guess.intents[0]?.intent ?? 'unknown' };
  return { answer: { ...answer, ...rated }, before: memory };
}

/** What is done and said of what was understood. */
async function answerTo(asked: Asked, understood: Understanding): Promise<Answer> {
  switch (understood.kind) {
    case 'problem':
      return says(await problemMessage(asked, understood.problem));
    case 'choice':
      return says(await choiceMessage(asked, understood));
    case 'offer':
      return says({ kind: 'engagement.offered', engagement: understood.engagement, again: true });
    case 'courtesy':
      return says({ kind: 'courtesy', what: understood.what });
    case 'helpless':
      return (await requestsLeft(asked)) ?? says(helpMessage(asked, understood.why));
    case 'answered':
      return understood.intent.kind === 'approve'
        ? agreeByWord(asked, understood.intent)
        : perform(asked, understood.intent);
    case 'intent':
      return carryOut(asked, understood.intent);
  }
}

async function carryOut(asked: Asked, intent: Intent): Promise<Answer> {
  const { missions } = asked.context;
  // Another mission may be meant than one of those looked at: the person says yes by a button.
  if (intent.kind === 'signUp') {
    const choice = only(asked.context, intent.slotId);
    const isSure = refersTo(asked.text, asked.context);
    if (!isSure && !choice.choices.every(({ mission }) => missions.surely(mission.id)))
      return says(await choiceMessage(asked, choice));
  }
  if (intent.kind !== 'leave') return perform(asked, intent);
  const engagement = missions.mine.find(({ standing }) => standing.engagementId === intent.engagementId);
  return engagement ? asksToLeave(asked.context, engagement) : says(problem({ code: 'notSignedUp' }));
}

/** What can be said, and why it is shown. */
const helpMessage = ({ person }: Talk<TextNeeds>, why: HelpReason, people?: readonly string[]): Message => ({
  kind: 'help',
  organiser: isOrganiser(person),
  why,
  ...(people && { people }),
});

/** Whoever is not understood a second time in a row is told what can be said, and whom to ask. */
async function problemMessage(asked: Asked, what: Problem): Promise<Message> {
  const isLostAgain = what.code === 'notUnderstood' && !what.suggestions && asked.before.lost > 0;
  if (!isLostAgain) return problem(what);
  return helpMessage(asked, 'lost', await organiserNames(asked.deps, asked.person));
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
async function choiceMessage({ deps, person }: Asked, { purpose, choices }: Choice): Promise<Message> {
  const { organisation, employee } = person;
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
