import { locales } from '../../../domain/people/locale.js';
import type { Intent } from '../../intents.js';
import { compile, findPhrase, type Phrase } from '../text/phrase.js';
import { type Token, tokenise } from '../text/tokens.js';
import { polite } from '../vocabulary/index.js';
import { aboutLanguage, languageChoices } from '../vocabulary/languages.js';
import { isQuestion } from '../wishes/assertion.js';

const choices = locales.map((language) => ({ language, phrases: languageChoices[language].map(compile) }));
const about = aboutLanguage.map(compile);

/** A whole sentence that chooses a language changes it. A question about it shows it, as does a longer sentence. */
export function readLanguage(text: string): Intent | null {
  const tokens = tokenise(text);
  const said = withoutPoliteEnds(tokens);
  const says = (phrases: readonly Phrase[]) =>
    phrases.some((phrase) => findPhrase(phrase, said, false).length > 0);
  const chosen = isQuestion(text) ? [] : choices.filter(({ phrases }) => says(phrases));
  const [only, ...others] = chosen;
  if (only && others.length === 0) return { kind: 'language', language: only.language };
  return tokens.length <= longest && says(about) ? { kind: 'language' } : null;
}

/** In more words than these something else is told besides. */
const longest = 12;

function withoutPoliteEnds(tokens: readonly Token[]) {
  const meant = tokens.flatMap(({ word }, index) => (polite.has(word) ? [] : [index]));
  return { tokens, from: meant[0] ?? 0, to: (meant.at(-1) ?? tokens.length - 1) + 1 };
}
