import { compile, type Phrase } from '../text/phrase.js';
import { englishAnswers } from './english/answers.js';
import { frenchAnswers } from './french/answers.js';

/** How a language answers what was asked, and refers to what was shown. Phrases are in the notation of `text/phrase.ts`. */
export interface Answers {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly thanks: readonly string[];
  /** May stand around any of these. */
  readonly around: readonly string[];
  /** Before another choice: "non, plutôt…", "no, make it…". */
  readonly instead: readonly string[];
  readonly ordinals: Readonly<Record<string, number>>;
  readonly last: readonly string[];
  /** What may be counted so, and the words before it. */
  readonly nouns: readonly string[];
  readonly articles: readonly string[];
  /** "La première fois", "the last day" count something else. */
  readonly notThings: readonly string[];
  readonly other: readonly string[];
  /** Point at one thing, within a wish. */
  readonly these: readonly string[];
  /** The same as a whole sentence. */
  readonly bareThese: readonly string[];
  /** Ask for a detail of the mission that is spoken of. */
  readonly details: readonly string[];
  /** "Celle de…", "the one in…". */
  readonly heads: readonly string[];
}

const languages = [frenchAnswers, englishAnswers];
const phrases = (of: (answers: Answers) => readonly string[]): readonly Phrase[] =>
  languages.flatMap((answers) => of(answers).map(compile));
const words = (of: (answers: Answers) => readonly string[]): ReadonlySet<string> =>
  new Set(languages.flatMap((answers) => of(answers)));

/** Both languages at once, as people mix them. */
export const answers = {
  yes: phrases(({ yes }) => yes),
  no: phrases(({ no }) => no),
  thanks: phrases(({ thanks }) => thanks),
  around: words(({ around }) => around),
  instead: words(({ instead }) => instead),
  ordinals: new Map(languages.flatMap(({ ordinals }) => Object.entries(ordinals))),
  last: words(({ last }) => last),
  nouns: words(({ nouns }) => nouns),
  articles: words(({ articles }) => articles),
  notThings: words(({ notThings }) => notThings),
  other: phrases(({ other }) => other),
  these: phrases(({ these }) => these),
  bareThese: phrases(({ bareThese }) => bareThese),
  details: words(({ details }) => details),
  heads: phrases(({ heads }) => heads),
};
