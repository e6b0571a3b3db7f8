import type { ChoiceView } from '../../application/queries/views.js';
import type { Detail } from '../../messages/message.js';
import type { GuessedIntent, Role } from './classifier/guessedIntents.js';
import type { When } from './dates/when.js';
import { detailIn } from './details.js';
import { namesNothing } from './missions/mention.js';
import { namesPlaceOnly, score } from './missions/score.js';
import { selectNear } from './missions/select.js';
import { type Listener, readSentence } from './readSentence.js';
import { tokenise } from './text/tokens.js';
import { guessOf } from './together/ruled.js';
import { surelyActs } from './together/settle.js';
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

/** Why the bot understood what it did: everything that a sentence tells. */
export async function explain(saying: Saying): Promise<Explanation> {
  const { text, as, timezone, options } = saying;
  const { mention } = readSentence(withoutIdioms(tokenise(text)), saying);
  const { intents, acts } = await guessOf(text, as);
  const [first, second, third] = intents;
  const intent = first?.intent ?? 'unknown';
  const likely = first?.likely ?? 0;
  const named = namesNothing(mention) ? [] : selectNear(options, mention, timezone).options;
  return {
    intent,
    missions: [...new Set(named.map(({ mission }) => mission.title))].slice(0, 10),
    date: dateOf(mention.when),
    place: placeOf([...named, ...options], mention.words),
    skills: skillsIn(options, mention.words),
    detail: intent === 'mission_details' ? detailIn(text) : null,
    confidence: Number(likely.toFixed(3)),
    alternatives: [second, third].flatMap((one) => one?.intent ?? []),
    acts: likely * acts >= surelyActs,
  };
}

function dateOf({ days, parts }: When): Explanation['date'] {
  const half = parts[0] ?? null;
  const [first] = days;
  const last = days.at(-1);
  return first && last ? { from: first.from, to: last.to, half } : null;
}

/** The place of a mission that a word names, and nothing else of it. */
function placeOf(options: readonly ChoiceView[], words: readonly string[]): string | null {
  const isIts = ({ mission }: ChoiceView) =>
    words.some(
      (word) =>
        score({ title: '', nonprofit: '', place: mission.place }, [word]).words > 0 &&
        namesPlaceOnly(mission, [word]),
    );
  return options.find(isIts)?.mission.place ?? null;
}

/** Skills that missions ask for and that are named. */
function skillsIn(options: readonly ChoiceView[], words: readonly string[]): string[] {
  const asked = new Set(options.flatMap(({ mission }) => mission.skills));
  const names = (skill: string) => ({ title: skill, nonprofit: '', place: '' });
  return [...asked].filter((skill) => score(names(skill), words).points > 0);
}
