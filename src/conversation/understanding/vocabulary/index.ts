import { compile, type Phrase } from '../text/phrase.js';
import {
  type Concept,
  clearConcepts,
  faintConcepts,
  greetings,
  type Phrases,
  type Words,
} from './concepts.js';
import { englishPhrases } from './english/phrases.js';
import { englishWords } from './english/words.js';
import { frenchPhrases } from './french/phrases.js';
import { frenchWords } from './french/words.js';

/**
 * Both languages at once: people mix them, and write in the one their setting does not say.
 * Compiled once, when the module is loaded.
 */
const languages: readonly { readonly phrases: Phrases; readonly words: Words }[] = [
  { phrases: frenchPhrases, words: frenchWords },
  { phrases: englishPhrases, words: englishWords },
];

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

export { type Concept, clearConcepts, faintConcepts, greetings } from './concepts.js';
