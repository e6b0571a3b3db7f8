import type { Request } from '../decisions/request.js';
import { isAskedByOneself } from '../wishes/assertion.js';

/** Somebody else may be the one who wants it. */
const others =
  /\b(?:il|elle|ils|elles|he|she|they|on|nous|we|us|sa|son|ses|leurs?|his|her|their|collegue|colleague|ami|amie|friend|mari|femme|wife|husband|equipe|team|manager|chef|boss)\b/u;

/** Asked, wondered, or of the line before a place. */
const asks =
  /\b(?:où|comment|quand|pourquoi|combien|quel\p{L}{0,9}|qui|quoi|where|when|how|why|what|which|who|can|could|would|peu[xt]|pouvez|pourr\p{L}{1,9}|attente|waitlist|waiting)\b|où(?!\p{L})/u;

/** It was done already, or something else is to be written down: "j'ai participé", "inscris-moi ça". */
const past =
  /j['’ ]?ai (?:\p{L}+ )?(?:particip|rejoint|aid)|(?<!\p{L})[cç]a(?!\p{L})|\bi(?:['’ ]ve| have)? (?:joined|participated)/u;

/** Not now: "je m'inscris plus tard" is a plan. Nor meant: "/s" marks irony. */
const notMeant = /\b(?:plus tard|un jour|later|some ?day)\b|\/s\b/u;

/** The concepts that may stand in a sentence that asks for a place. */
const asking: readonly Request['wish']['about'][] = ['join', 'attend', 'name'];

/**
 * What must be certain before a place is taken on a guess. Whoever writes asks for it now and for themselves. No question, no
 * negation, no condition, nobody else.
 */
export const asksForAPlace = ({ wish, sentence, mention }: Request): boolean =>
  asking.includes(wish.about) &&
  wish.certain &&
  // "À 3" may be three people, or an hour.
  (mention.numbers.length === 0 || (mention.numbers.length === 1 && mention.headed)) &&
  !mention.when.several &&
  isAskedByOneself(sentence) &&
  !past.test(sentence.text.toLowerCase()) &&
  !notMeant.test(sentence.text.toLowerCase()) &&
  !others.test(sentence.text.toLowerCase()) &&
  !asks.test(sentence.text.toLowerCase());
