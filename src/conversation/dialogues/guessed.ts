import { isOrganiser } from '../../application/actor.js';
import type { Person } from '../../application/people/person.js';
import type { Needs, SecondOpinion } from '../../application/ports/index.js';
import type { OnMission, Suggestion } from '../../messages/problems.js';
import { suggestedIntents } from '../intents.js';
import type { Guess } from '../understanding/classifier/guess.js';
import { type GuessedIntent, guessedIntents } from '../understanding/classifier/guessedIntents.js';
import { conceptsIn } from '../understanding/classifier/lexicon.js';
import { wordsOf } from '../understanding/classifier/words.js';
import type { Request } from '../understanding/decisions/request.js';
import { refersTo } from '../understanding/references/takeUp.js';
import { masked } from '../understanding/together/masked.js';
import type { Part } from '../understanding/together/parts.js';
import { missionsNamed, requestOf, settle, surely } from '../understanding/together/settle.js';
import { type Context, fails, intends, type Understanding } from '../understanding/understanding.js';

/** Less likely than this is not worth a button. */
const leastLikely = 0.12;
/** When not even the likeliest is as likely as this, nothing is offered. */
const someIdea = 0.3;
const most = 3;

/** Where somebody is taken who may have meant this. Null: there is no button for it. */
const ways: Readonly<Record<GuessedIntent, Suggestion | null>> = {
  ...{
    help: 'help',
    greet: 'help',
    list_missions: 'missions',
    mission_details: 'missions',
    sign_up: 'missions',
  },
  ...{ invite_colleague: 'missions', withdraw: 'mine', my_engagements: 'mine', waitlist_position: 'mine' },
  ...{
    accept_offer: 'mine',
    decline_offer: 'mine',
    calendar: 'calendar',
    hours: 'hours',
    feedback: 'feedback',
  },
  ...{ mute: 'mute', unmute: 'unmute', remind_later: 'mine', set_language: 'language', profile: 'profile' },
  ...{ contact_organiser: 'contact', my_data: 'myData', incident: 'incident', thanks: null, unknown: null },
  ...{ create_mission: 'newMission', announce: 'manage', status: 'manage', export: 'manage' },
  ...{
    cancel_mission: 'manage',
    change_mission: 'manage',
    attendance: 'manage',
    approve: 'requests',
    refuse: 'requests',
  },
};

const forOrganisers: readonly Suggestion[] = ['newMission', 'manage'];

/** What a button leads to is shown at once when it is as good as sure. */
const shown: readonly GuessedIntent[] = ['calendar', 'contact_organiser', 'feedback', 'incident', 'hours'];

/** Of letters and signs that mean nothing to anybody, nothing is guessed. */
const saysSomething = (text: string): boolean => conceptsIn(wordsOf(text)).some((each) => each.length > 0);

/** It is about what was last asked or shown, and about nothing else. */
const isAnswer = ({ kind }: Understanding): boolean =>
  kind === 'answered' || kind === 'courtesy' || kind === 'helpless';

/** Of what was shown before, the words alone know nothing. */
const onlyShows = (understood: Understanding): boolean =>
  understood.kind === 'choice' ||
  (understood.kind === 'intent' && understood.intent.kind === 'mission.details');

/** What the rules and the words make of a sentence. Where neither is sure, the person is asked. */
export async function settled(
  { secondOpinion }: Needs<'secondOpinion'>,
  person: Person,
  part: Part,
  understood: Understanding,
  context: Context,
): Promise<Understanding> {
  if (isAnswer(understood) || !saysSomething(part.text)) return understood;
  if (onlyShows(understood) && refersTo(part.text, context)) return understood;
  const request = requestOf(part.text, context);
  const known = settle(understood, part, request) ?? ledTo(part.guess);
  if (known) return known;
  const isLow = (part.guess.intents[0]?.likely ?? 0) < surely;
  const guess = isLow ? await secondGuess(secondOpinion, person, part, request) : part.guess;
  return didYouMean(person, guess, request);
}

/** Likely enough to be offered first, and for nothing else. */
const offered = 0.5;

/** The same with what a model that was asked makes of it. It only ever leads to a question. */
async function secondGuess(
  secondOpinion: SecondOpinion,
  { employee }: Person,
  { text, guess }: Part,
  { context }: Request,
): Promise<Guess> {
  if (!secondOpinion.isThere) return guess;
  const { open, managed } = context.missions;
  const chosen = await secondOpinion.choose(
    masked(text, [...open, ...managed], employee.name),
    guessedIntents,
  );
  const intent = guessedIntents.find((one) => one === chosen);
  if (!intent || intent === 'unknown') return guess;
  const others = guess.intents.filter((one) => one.intent !== intent);
  return { intents: [{ intent, likely: offered }, ...others], acts: 0 };
}

/** Where a button would lead, when it only shows something. */
function ledTo({ intents }: Guess): Understanding | null {
  const [first] = intents;
  const way = first && first.likely >= surely && shown.includes(first.intent) ? ways[first.intent] : null;
  return way && intends(suggestedIntents[way]);
}

/** "Vouliez-vous… ?", with up to three buttons that say what they do. */
function didYouMean(person: Person, { intents }: Guess, request: Request): Understanding {
  const organises = isOrganiser(person);
  const approves = person.organisation.policy.approval === 'approve';
  const may = (way: Suggestion | null): way is Suggestion =>
    way !== null && (organises || !forOrganisers.includes(way)) && (approves || way !== 'requests');
  const [first] = intents;
  if (!first || first.intent === 'unknown' || first.likely < someIdea) return fails('notUnderstood');
  const likely = intents.filter((one) => one.likely >= leastLikely).map(({ intent }) => intent);
  const named = likely.flatMap((intent) => onMission(intent, request));
  const all = [...named, ...likely.map((intent) => ways[intent]).filter(may)];
  const suggestions = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].slice(0, most);
  if (suggestions.length === 0) return fails('notUnderstood');
  return { kind: 'problem', problem: { code: 'notUnderstood', suggestions } };
}

/** What may be meant of the one mission that was named. */
function onMission(intent: GuessedIntent, request: Request): OnMission[] {
  const [option, ...others] = missionsNamed(request);
  if (!option || others.some(({ mission }) => mission.id !== option.mission.id)) return [];
  const { id: missionId, title } = option.mission;
  const details: OnMission = { to: 'details', missionId, title };
  if (intent === 'sign_up' && others.length === 0 && option.engagementId === null && !option.slot.closed)
    return [{ to: 'signUp', slotId: option.slot.id, title }, details];
  return ofMissions.includes(intent) ? [details] : [];
}

const ofMissions: readonly GuessedIntent[] = [
  ...(['sign_up', 'mission_details', 'invite_colleague', 'contact_organiser'] as const),
];
