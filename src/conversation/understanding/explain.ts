import { DateTime } from 'luxon';
import type { ChoiceView } from '../../application/queries/views.js';
import type { Detail } from '../../messages/message.js';
import type { GuessedIntent, Role } from './classifier/guessedIntents.js';
import { fitsWeekday } from './dates/fitsWhen.js';
import { isoDay, type When } from './dates/when.js';
import { detailIn } from './details.js';
import { contextOf, isOfTitles } from './explained.js';
import type { Mention } from './missions/mention.js';
import { score } from './missions/score.js';
import { selectNear } from './missions/select.js';
import { namedPlace } from './namedPlace.js';
import { type Listener, readSentence } from './readSentence.js';
import { inPlainWords } from './text/inPlainWords.js';
import { tokenise } from './text/tokens.js';
import { plainlyActs } from './together/plainlyActs.js';
import { guessOf } from './together/ruled.js';
import { twoWishes } from './together/twoWishes.js';
import { withoutIdioms } from './wishes/negation.js';

/** What somebody typed, who they are, and what they may mean. */
export interface Saying extends Listener {
  readonly text: string;
  readonly as: Role;
  readonly options: readonly ChoiceView[];
}

interface ExplainedDate {
  readonly from: string | null;
  readonly to: string | null;
  readonly half: string | null;
}

export interface Explanation {
  readonly intent: GuessedIntent;
  /** Titles of the missions that are named. */
  readonly missions: readonly string[];
  /** Days on the person's own calendar, `YYYY-MM-DD`, both included; null where only half a day was said. */
  readonly date: ExplainedDate | null;
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

/** Why the bot understood what it did: everything that a sentence tells. */
export async function explain(saying: Saying): Promise<Explanation> {
  const { as, timezone, options } = saying;
  const text = inPlainWords(saying.text);
  const missions = options.map(({ mission }) => mission);
  const guess = await guessOf(text, as, missions);
  const { intents } = guess;
  const [first, second, third] = intents;
  const intent = first?.intent ?? 'unknown';
  const mention = mentionIn(intent === 'feedback' ? text.replace(scored, ' ') : text, saying);
  const likely = first?.likely ?? 0;
  const both = twoWishes(text, contextOf(saying))?.map((one) => mentionIn(one.text, saying));
  const named = (both ?? [mention]).flatMap((one) => namedBy(one, options, timezone));
  return {
    intent,
    missions: titlesOf(named).slice(0, 10),
    date: dateOf(mention.when, ofOneDay.includes(intent) ? named : []),
    place: namedPlace(text, mention.words, named, options),
    skills: skillsIn(options, ofSkills.includes(intent) ? mention.words : notOfTitles(mention.words, named)),
    detail: intent === 'mission_details' ? detailIn(text) : null,
    confidence: Number(likely.toFixed(3)),
    alternatives: [second, third].flatMap((one) => one?.intent ?? []),
    acts: plainlyActs(text, guess),
  };
}

/** "4 sur 5", "5/5": neither a day nor a mission's number. */
const scored = /(?<![\d/])[1-5] ?(?:\/|sur|out of|of) ?(?:5|cinq|five)(?![\d/])/giu;

const mentionIn = (text: string, listener: Listener): Mention =>
  readSentence(withoutIdioms(tokenise(text)), listener).mention;

/** In these a word that is of a title and of a skill ("Excel") is of both. */
const ofSkills: readonly GuessedIntent[] = ['list_missions', 'profile'];

/** Of these a weekday is that of the mission which is meant. */
const ofOneDay: readonly GuessedIntent[] = ['sign_up', 'withdraw', 'mission_details'];

/** Missions beyond these were not named but alluded to by words of small talk. */
const mostByChance = 3;

/** Those that the sentence names by number, by name or by day; of half a day alone none is named. */
function namedBy(mention: Mention, options: readonly ChoiceView[], timezone: string): readonly ChoiceView[] {
  if (mention.numbers.length + mention.words.length + mention.when.days.length === 0) return [];
  const { options: named, certain } = selectNear(options, mention, timezone);
  const isByChance = !certain && mention.words.length > 0 && mention.when.days.length === 0;
  return isByChance && titlesOf(named).length > mostByChance ? [] : named;
}

const titlesOf = (named: readonly ChoiceView[]): string[] => [
  ...new Set(named.map(({ mission }) => mission.title)),
];

const notOfTitles = (words: readonly string[], named: readonly ChoiceView[]): readonly string[] =>
  words.filter((word) => !named.some(({ mission }) => score({ ...mission, place: '' }, [word]).words > 0));

/** The days that were said. Of a weekday alone, that of the one mission on it, where the coming one fits none. */
function dateOf(when: When, named: readonly ChoiceView[]): Explanation['date'] {
  const { days, parts, weekdays } = when;
  const half = parts[0] ?? null;
  const later = named.map(({ slot }) => isoDay(DateTime.fromJSDate(slot.startsAt, { zone: slot.timezone })));
  const [day, ...others] = new Set(later);
  const isLater =
    weekdays &&
    day &&
    !days.some(({ from, to }) => from <= day && day <= to) &&
    others.length === 0 &&
    named.every(({ slot }) => fitsWeekday(slot, when, slot.timezone));
  if (isLater) return { from: day, to: day, half };
  // Not always in their order: "1/5" may be in May, or in January.
  const from = days.map((one) => one.from).sort();
  const to = days.map((one) => one.to).sort();
  if (from[0] && to[0]) return { from: from[0], to: to.at(-1) ?? to[0], half };
  return half && !isOfTitles(half, named) ? { from: null, to: null, half } : null;
}

/** Skills that missions ask for and that are named. */
function skillsIn(options: readonly ChoiceView[], words: readonly string[]): string[] {
  const asked = new Set(options.flatMap(({ mission }) => mission.skills));
  const names = (skill: string) => ({ title: skill, nonprofit: '', place: '' });
  return [...asked].filter((skill) => score(names(skill), words).points > 0);
}
