import { isOrganiser } from '../../application/actor.js';
import type { Person } from '../../application/people/person.js';
import type { Suggestion } from '../../messages/problems.js';
import { suggestedIntents } from '../intents.js';
import { guess } from '../understanding/classifier/guess.js';
import type { GuessedIntent } from '../understanding/classifier/guessedIntents.js';
import { conceptsIn } from '../understanding/classifier/lexicon.js';
import { wordsOf } from '../understanding/classifier/words.js';
import { fails, type Understanding } from '../understanding/understanding.js';

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
  ...{ mute: 'mute', unmute: 'unmute', remind_later: null, set_language: 'language', profile: null },
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

/** What is only shown may be shown at once, when it is as good as sure that it is meant. */
const shown: readonly GuessedIntent[] = [
  ...(['help', 'greet', 'list_missions', 'my_engagements', 'waitlist_position', 'hours', 'status'] as const),
  ...(['calendar', 'contact_organiser', 'feedback', 'incident'] as const),
];
const surely = 0.9;

/** Of letters and signs that mean nothing to anybody, nothing is guessed. */
const saysSomething = (text: string): boolean => conceptsIn(wordsOf(text)).some((each) => each.length > 0);

/**
 * What words may mean that the grammar does not understand. Only what shows something is done by a guess. All else is
 * offered: the person presses what they meant.
 */
export async function guessed(person: Person, text: string): Promise<Guessed> {
  if (!saysSomething(text)) return { ...fails('notUnderstood'), guess: 'unknown' };
  const { intents } = await guess(text, isOrganiser(person) ? 'organiser' : 'employee');
  return { ...meaning(intents, person), guess: intents[0]?.intent ?? 'unknown' };
}

/** What the words were taken for, and what comes of it. */
type Guessed = Extract<Understanding, { readonly guess?: unknown }> & { readonly guess: GuessedIntent };

function meaning(
  intents: Awaited<ReturnType<typeof guess>>['intents'],
  person: Person,
): Extract<Understanding, { readonly guess?: unknown }> {
  const organises = isOrganiser(person);
  const approves = person.organisation.policy.approval === 'approve';
  const may = (way: Suggestion | null): way is Suggestion =>
    way !== null && (organises || !forOrganisers.includes(way)) && (approves || way !== 'requests');
  const [first] = intents;
  if (!first || first.intent === 'unknown' || first.likely < someIdea) return fails('notUnderstood');
  const way = first.likely >= surely && shown.includes(first.intent) ? ways[first.intent] : null;
  if (may(way)) return { kind: 'intent', intent: suggestedIntents[way] };
  const likely = intents.filter((one) => one.likely >= leastLikely);
  const suggestions = [...new Set(likely.map(({ intent }) => ways[intent]).filter(may))].slice(0, most);
  if (suggestions.length === 0) return fails('notUnderstood');
  return { kind: 'problem', problem: { code: 'notUnderstood', suggestions } };
}
