import { compile, type Phrase } from '../text/phrase.js';
import {
  type Assertions,
  type BareAct,
  type Concept,
  clearConcepts,
  faintConcepts,
  greetings,
  type NamingAct,
  type Phrases,
  type Words,
} from './concepts.js';
import { englishAssertions } from './english/assertions.js';
import { englishPhrases } from './english/phrases.js';
import { englishWords } from './english/words.js';
import { frenchAssertions } from './french/assertions.js';
import { frenchPhrases } from './french/phrases.js';
import { frenchWords } from './french/words.js';

/**
 * Both languages at once: people mix them, and write in the one their setting does not say.
 * Compiled once, when the module is loaded.
 */
const languages: readonly Language[] = [
  { phrases: frenchPhrases, words: frenchWords, assertions: frenchAssertions },
  { phrases: englishPhrases, words: englishWords, assertions: englishAssertions },
];

interface Language {
  readonly phrases: Phrases;
  readonly words: Words;
  readonly assertions: Assertions;
}

const together = (of: (words: Words) => readonly string[]): ReadonlySet<string> =>
  new Set(languages.flatMap(({ words }) => of(words)));
const compiled = (of: (words: Words) => readonly string[]): readonly Phrase[] =>
  [...together(of)].map(compile);

export const phrasesOf = new Map<Concept, readonly Phrase[]>(
  [...clearConcepts, ...faintConcepts, ...greetings].map((concept) => [
    concept,
    languages.flatMap(({ phrases }) => phrases[concept].map(compile)),
  ]),
);
export const polite = together((words) => words.polite);
export const common = together((words) => words.common);
export const negations = together((words) => words.negations);
export const numberHeads = together((words) => words.numberHeads);
export const units = together((words) => words.units);
export const idioms = compiled((words) => words.idioms);
export const hedges = compiled((words) => words.hedges);
export const numbers = new Map(languages.flatMap(({ words }) => Object.entries(words.numbers)));

const asserted = <Kept>(of: (assertions: Assertions) => readonly Kept[]): readonly Kept[] =>
  languages.flatMap(({ assertions }) => of(assertions));

/** For each of the acts, what both languages have together. */
const forNaming = <Kept>(of: (act: NamingAct) => Kept): Readonly<Record<NamingAct, Kept>> => ({
  signUp: of('signUp'),
  accept: of('accept'),
  decline: of('decline'),
});
const forBare = <Kept>(of: (act: BareAct) => Kept): Readonly<Record<BareAct, Kept>> => ({
  mute: of('mute'),
  unmute: of('unmute'),
});

export const assertedWords = forNaming(
  (act): ReadonlySet<string> => new Set(asserted(({ words }) => words[act])),
);
export const sayings = forNaming((act) => asserted((each) => each.sayings[act]).map(compile));
export const wholeSentences = forBare((act) => asserted(({ sentences }) => sentences[act]).map(compile));
export const slips = asserted((assertions) => assertions.slips);
export const speakers: ReadonlySet<string> = new Set(asserted((assertions) => assertions.speakers));
export const openers: ReadonlySet<string> = new Set(asserted((assertions) => assertions.openers));
export const doubts = asserted((assertions) => assertions.doubts).map(compile);

export {
  type BareAct,
  type Concept,
  clearConcepts,
  faintConcepts,
  greetings,
  type NamingAct,
} from './concepts.js';
