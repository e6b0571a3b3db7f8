import { isOrganiser } from '../../application/actor.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { missionViews } from '../../application/queries/missionViews.js';
import { organiserNames } from '../../application/queries/organiserNames.js';
import { type Answer, problem, says } from '../../messages/answer.js';
import type { HelpReason, Message } from '../../messages/message.js';
import type { Problem } from '../../messages/problems.js';
import type { Intent } from '../intents.js';
import { lastOf, missionIdsOf } from '../memory/lastOf.js';
import type { Memory } from '../memory/memory.js';
import { recall } from '../memory/recall.js';
import { everyMission, missionsIn } from '../understanding/missions/options.js';
import { answersLast, refersTo } from '../understanding/references/takeUp.js';
import { inPlainWords } from '../understanding/text/inPlainWords.js';
import { partThatAsks } from '../understanding/together/parts.js';
import { guessOf } from '../understanding/together/ruled.js';
import type { Wish } from '../understanding/together/twoWishes.js';
import { understand } from '../understanding/understand.js';
import { type Context, isLost, type Understanding } from '../understanding/understanding.js';
import { agreeByWord, answerRequests, requestsLeft } from './answerRequests.js';
import { asksToLeave, offerAgain } from './asksToLeave.js';
import { answerBoth, bothWishes } from './bothWishes.js';
import { type Loaded, loadCandidates, loadPast } from './candidates.js';
import type { Talk } from './dialogue.js';
import { goOn } from './goingOn.js';
import { settled } from './guessed.js';
import { type Mentioned, mentionedIn, ofAccounts } from './mentioned.js';
import { namingColleague } from './namingColleague.js';
import { type DialogueNeeds, perform } from './perform.js';
import { saidOfPeople } from './saidOfPeople.js';
import { typedToDialogue } from './typedAnswers.js';

export type TextNeeds = DialogueNeeds &
  NeedsOf<typeof loadCandidates> &
  NeedsOf<typeof settled> &
  NeedsOf<typeof recall> &
  NeedsOf<typeof organiserNames>;

/** What somebody typed, in all that it may be about. */
interface Asked extends Talk<TextNeeds> {
  readonly text: string;
  /** Who was mentioned in it. */
  readonly people: readonly Mentioned[];
  readonly context: Context & { readonly missions: Loaded };
  /** What was asked and shown before it. */
  readonly before: Memory;
}

interface Answered {
  readonly answer: Answer;
  readonly before: Memory;
  /** What was wished besides, and waits. */
  readonly next: Intent | null;
  /** What was asked before has been answered. */
  readonly answers?: boolean;
}

/**
 * Answers what a person typed, and gives what was remembered until then. To leave is asked once more before it is done; all else is
 * done as by a button. What was wished besides comes when nothing before it is asked any more.
 */
export async function answerText(talk: Talk<TextNeeds>, said: string): Promise<Answered> {
  const { text, people } = mentionedIn(said);
  const { answer, before, next, answers = false } = await answerOne(talk, text, people);
  if (next) return { answer, before, next: await ofAccounts(talk, next, people) };
  return { before, ...(await goOn(talk, answer, before, answers)) };
}

/** Does what is wanted, about those very people who were mentioned. */
const take = async (talk: Talk<TextNeeds>, intent: Intent, people: Asked['people']): Promise<Answer> =>
  perform(talk, await ofAccounts(talk, intent, people));

async function answerOne(talk: Talk<TextNeeds>, text: string, people: Asked['people']): Promise<Answered> {
  const { deps, person } = talk;
  const recalled = await recall(deps, person);
  const { memory } = recalled;
  const now = deps.clock.now();
  const { timezone, locale } = person.employee;
  // A yes or a no answers what was asked last, and nothing else.
  const isAnswered = answersLast(text, memory, { now, timezone, locale });
  const typed = isAnswered ? null : await typedToDialogue(talk, text);
  if (typed) return { answer: await take(talk, typed, people), before: memory, next: null, answers: true };
  const named = isAnswered ? null : await namingColleague(talk, text, memory);
  if (named) return { answer: await take(talk, named, people), before: memory, next: null };
  const requested = isAnswered ? null : await answerRequests(talk, text);
  if (requested) return { answer: requested, before: memory, next: null };
  const told = saidOfPeople(person, text);
  if (told) return { answer: await take(talk, told, people), before: memory, next: null };
  const role = isOrganiser(person) ? 'organiser' : 'employee';
  const asking = await partThatAsks(inPlainWords(text), role);
  const missions = await loadCandidates(deps, person, asking, missionIdsOf(recalled));
  const part = { ...asking, guess: await guessOf(asking.text, role, missionsIn(missions)) };
  const context = {
    ...{ now, timezone, locale },
    saidAt: person.askedAt,
    organiser: isOrganiser(person),
    missions,
    last: lastOf(recalled, missions.shown),
  };
  const asked = { ...talk, text: part.text, people, context, before: memory };
  const heard = understand(part.text, context);
  const both = await bothWishes(part, heard, context, (one, of) => settled(deps, person, one, of, context));
  if (both) {
    const each = ({ text, understood }: Wish) => answerTo({ ...asked, text }, understood);
    return { before: memory, ...(await answerBoth(both, each)) };
  }
  const read = await lookFurther(talk, part.text, context, heard);
  const understood = await settled(deps, person, part, read, context);
  const answer = await answerTo(asked, understood);
  const isGuess = isLost(read) || isLost(understood);
  const rated = isGuess && { rated: part.guess.intents[0]?.intent ?? 'unknown' };
  return { answer: { ...answer, ...rated }, before: memory, next: null, answers: isAnswered };
}

/** What is done and said of what was understood. */
async function answerTo(asked: Asked, understood: Understanding): Promise<Answer> {
  switch (understood.kind) {
    case 'problem':
      return says(await problemMessage(asked, understood.problem));
    case 'choice':
      return says(await choiceMessage(asked, understood));
    case 'offer':
      return says(offerAgain(understood.engagement));
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
  if (intent.kind !== 'leave') return take(asked, intent, asked.people);
  const engagement = missions.mine.find(({ standing }) => standing.engagementId === intent.engagementId);
  return engagement ? asksToLeave(asked.context.now, engagement) : says(problem({ code: 'notSignedUp' }));
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
async function choiceMessage({ deps, person }: Asked, { purpose, choices, note }: Choice): Promise<Message> {
  const { organisation, employee } = person;
  const ids = [...new Set(choices.map(({ mission }) => mission.id))];
  const missions = await deps.missions.findMany(organisation.id, ids);
  const views = await missionViews(deps, organisation.id, missions, employee.id);
  const shown = choices.flatMap((choice) => {
    const mission = views.find(({ id }) => id === choice.mission.id);
    const slot = mission?.slots.find(({ id }) => id === choice.slot.id);
    return mission && slot ? [{ ...choice, mission, slot }] : [];
  });
  return { kind: 'mission.choose', purpose, choices: shown, ...(note !== undefined && { note }) };
}

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
