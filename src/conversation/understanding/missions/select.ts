import type { ChoiceView } from '../../../application/queries/views.js';
import { fitsWeekday, fitsWhen } from '../dates/fitsWhen.js';
import type { When } from '../dates/when.js';
import { type Mention, namesTime } from './mention.js';
import { score } from './score.js';

/** Those of the options that fit how a mission was named. */
export interface Selection {
  readonly options: readonly ChoiceView[];
  /** The name says enough to act on: no doubt that more was meant than what fits. */
  readonly certain: boolean;
}

/**
 * Keeps the options that fit the number, the day and the words, whichever were said. Words choose the missions that fit
 * them best. Words that fit none are taken for small talk, and leave a doubt. A number and words that contradict each
 * other keep both missions, for the person to choose.
 */
export function select(options: readonly ChoiceView[], mention: Mention, timezone: string): Selection {
  const timely = options.filter(({ slot }) => fitsWhen(slot, mention.when, timezone));
  if (mention.numbers.length > 0) return byNumber(timely, mention);
  const fitting = byWords(timely, mention.words, namesTime(mention.when));
  return laterOn(options, mention, timezone, fitting.options) ?? fitting;
}

/**
 * "Mardi", where nothing of that name is on the coming Tuesday but on a later one. Which one was meant is not certain.
 */
function laterOn(
  options: readonly ChoiceView[],
  { when, words }: Mention,
  timezone: string,
  fitting: readonly ChoiceView[],
): Selection | null {
  const isNamed = fitting.some(({ mission }) => score(mission, words).words > 0);
  if (!when.weekdays || isNamed || (words.length === 0 && fitting.length > 0)) return null;
  const isLater = ({ slot }: ChoiceView) => fitsWeekday(slot, when, timezone);
  const named = best(options, words);
  const found = (named.length > 0 || fitting.length > 0 ? named : options).filter(isLater);
  return found.length > 0 ? { options: found, certain: false } : null;
}

const never: When = { days: [], parts: [], times: [], several: false };

/** The same where the day that was said fits none: those of that name on other days. Nothing is certain of them. */
export function selectNear(options: readonly ChoiceView[], mention: Mention, timezone: string): Selection {
  const fitting = select(options, mention, timezone);
  const isNamed = mention.words.length + mention.numbers.length > 0;
  if (fitting.options.length > 0 || !isNamed || !namesTime(mention.when)) return fitting;
  const { parts } = mention.when;
  const named = select(options, { ...mention, when: never }, timezone).options;
  const inPart = named.filter(({ slot }) => fitsWhen(slot, { ...never, parts }, timezone));
  return { options: inPart.length > 0 ? inPart : named, certain: false };
}

function byNumber(options: readonly ChoiceView[], { numbers, words }: Mention): Selection {
  const numbered = options.filter(({ mission }) => numbers.includes(mission.number));
  const named = best(options, words);
  const agree = named.length === 0 || named.some((option) => numbered.includes(option));
  if (agree) return { options: numbered, certain: true };
  return { options: [...numbered, ...named], certain: numbered.length > 0 };
}

function byWords(options: readonly ChoiceView[], words: readonly string[], hasTime: boolean): Selection {
  if (words.length === 0) return { options, certain: true };
  const named = best(options, words);
  const [first] = named;
  if (!first) return { options: hasTime ? options : [], certain: false };
  const fitting = score(first.mission, words).words;
  return { options: named, certain: fitting > words.length - fitting };
}

/** The options whose mission fits the words best; none when no word fits. */
function best(options: readonly ChoiceView[], words: readonly string[]): ChoiceView[] {
  const scored = options.map((option) => ({ option, points: score(option.mission, words).points }));
  const most = scored.reduce((highest, { points }) => Math.max(highest, points), 0);
  return most === 0 ? [] : scored.filter(({ points }) => points === most).map(({ option }) => option);
}
