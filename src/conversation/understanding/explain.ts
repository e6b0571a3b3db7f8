import type { ChoiceView } from '../../application/queries/views.js';
import { guess } from './classifier/guess.js';
import type { GuessedIntent, Role } from './classifier/guessedIntents.js';
import { conceptsIn } from './classifier/lexicon.js';
import { wordsOf } from './classifier/words.js';
import type { When } from './dates/when.js';
import { type Mention, namesNothing } from './missions/mention.js';
import { namesPlaceOnly, score } from './missions/score.js';
import { select } from './missions/select.js';
import { type Listener, readSentence } from './readSentence.js';
import { tokenise } from './text/tokens.js';
import { withoutIdioms } from './wishes/negation.js';

/** What somebody typed, who they are, and what they may mean. */
export interface Saying extends Listener {
  readonly text: string;
  readonly as: Role;
  readonly options: readonly ChoiceView[];
}

export interface Explanation {
  readonly intent: GuessedIntent;
  /** Titles of the missions that are named. */
  readonly missions: readonly string[];
  /** Days on the person's own calendar, `YYYY-MM-DD`, both included. */
  readonly date: { readonly from: string; readonly to: string; readonly half: string | null } | null;
  readonly place: string | null;
  readonly skills: readonly string[];
  /** What is asked about a mission. */
  readonly detail: Detail | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** The next two. */
  readonly alternatives: readonly GuessedIntent[];
  /** Something is plainly asked for, now, by whoever says it. */
  readonly acts: boolean;
}

const details = ['bring', 'where', 'skills', 'contact', 'places', 'when'] as const;
type Detail = (typeof details)[number];

const detailConcepts: Readonly<Record<Detail, readonly string[]>> = {
  bring: ['bring', 'wear', 'clothes_tools'],
  where: ['ask_where', 'address', 'transport', 'parking'],
  skills: ['skill'],
  contact: ['contact_person', 'phone'],
  places: ['free_available', 'full', 'capacity', 'headcount', 'ask_how_many'],
  when: ['ask_when', 'time_hour', 'duration'],
};

/** Surer than this that it is plainly asked for, or nothing is done. See docs/understanding.md. */
export const surelyActs = 0.98;

/** Why the bot understood what it did: everything that a sentence tells. */
export async function explain(saying: Saying): Promise<Explanation> {
  const { text, as, timezone, options } = saying;
  const { mention } = readSentence(withoutIdioms(tokenise(text)), saying);
  const { intents, acts } = await guess(text, as);
  const [first, second, third] = intents;
  const intent = first?.intent ?? 'unknown';
  const likely = first?.likely ?? 0;
  const named = namesNothing(mention) ? [] : namedBy(options, mention, timezone);
  return {
    intent,
    missions: [...new Set(named.map(({ mission }) => mission.title))].slice(0, 10),
    date: dateOf(mention.when),
    place: placeOf(named, mention.words),
    skills: skillsIn(options, mention.words),
    detail: intent === 'mission_details' ? detailOf(text) : null,
    confidence: Number(likely.toFixed(3)),
    alternatives: [second, third].flatMap((one) => one?.intent ?? []),
    acts: likely * acts >= surelyActs,
  };
}

/** Those that fit; when the day fits none, those of that name on other days. */
function namedBy(options: readonly ChoiceView[], mention: Mention, timezone: string): readonly ChoiceView[] {
  const fitting = select(options, mention, timezone).options;
  if (fitting.length > 0 || mention.words.length === 0) return fitting;
  return select(options, { ...mention, when: never }, timezone).options;
}

const never: When = { days: [], parts: [], times: [], several: false };

function dateOf({ days, parts }: When): Explanation['date'] {
  const half = parts[0] ?? null;
  const [first] = days;
  const last = days.at(-1);
  return first && last ? { from: first.from, to: last.to, half } : null;
}

function placeOf(named: readonly ChoiceView[], words: readonly string[]): string | null {
  const [first] = named;
  if (!first || score(first.mission, words).words === 0) return null;
  return namesPlaceOnly(first.mission, words) ? first.mission.place : null;
}

/** Skills that missions ask for and that are named. */
function skillsIn(options: readonly ChoiceView[], words: readonly string[]): string[] {
  const asked = new Set(options.flatMap(({ mission }) => mission.skills));
  const names = (skill: string) => ({ title: skill, nonprofit: '', place: '' });
  return [...asked].filter((skill) => score(names(skill), words).points > 0);
}

function detailOf(text: string): Detail | null {
  const concepts = new Set(conceptsIn(wordsOf(text)).flat());
  return details.find((detail) => detailConcepts[detail].some((concept) => concepts.has(concept))) ?? null;
}
