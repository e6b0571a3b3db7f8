import { findPhrase, type Phrase, type Said } from '../text/phrase.js';
import { type Token, tokenise } from '../text/tokens.js';
import { answers } from '../vocabulary/answers.js';

export type BareAnswer = 'yes' | 'no' | 'thanks';

/** What is longer says more than an answer. */
const longest = 80;
/** Of the signs that people answer with, in either chat. */
const signs: readonly [RegExp, string][] = [
  [/👍\p{EMod}?|✅|:\u002b1:|:thumbsup:|\(yes\)/gu, ' oui '],
  [/👎\p{EMod}?|❌|:-1:|:thumbsdown:|\(no\)/gu, ' non '],
  [/🙏\p{EMod}?|:pray:/gu, ' merci '],
];

/** Where the phrases stand; each word once. */
function placesOf(phrases: readonly Phrase[], tokens: readonly Token[]): Set<number> {
  const said: Said = { tokens, from: 0, to: tokens.length };
  const spans = phrases.flatMap((phrase) => findPhrase(phrase, said, false));
  return new Set(spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
}

/**
 * "Oui", "non merci", "thanks a lot": an answer and nothing else. Null for a question, for both at once, and for
 * whatever says more.
 */
export function bareAnswer(text: string): BareAnswer | null {
  if (text.length > longest || /[?？؟]/u.test(text)) return null;
  const isSign = !/[\p{L}\p{N}]/u.test(text.replace(/:[a-z0-9+_-]+:|\((?:yes|no)\)/gu, ''));
  const spelt = (isSign ? signs : []).reduce((each, [sign, word]) => each.replace(sign, word), text);
  const tokens = tokenise(spelt);
  const [yes, no, thanks] = [answers.yes, answers.no, answers.thanks].map((each) => placesOf(each, tokens));
  const isSaid = (places: Set<number> | undefined, at: number) => places?.has(at) ?? false;
  const isOther = ({ word }: Token, at: number) =>
    !answers.around.has(word) && !isSaid(yes, at) && !isSaid(no, at) && !isSaid(thanks, at);
  if (tokens.some(isOther)) return null;
  const [saysYes, saysNo] = [yes, no].map((places) => (places?.size ?? 0) > 0);
  if (saysYes && saysNo) return null;
  if (saysYes) return 'yes';
  if (saysNo) return 'no';
  return thanks && thanks.size > 0 ? 'thanks' : null;
}
