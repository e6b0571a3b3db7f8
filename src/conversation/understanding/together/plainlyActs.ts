import type { Guess } from '../classifier/guess.js';
import { tokenise } from '../text/tokens.js';
import { isDoubted, isQuestion } from '../wishes/assertion.js';
import { isHedged } from '../wishes/negation.js';

/** Surer than this that it is plainly asked for, and nothing speaks against it. See docs/understanding.md. */
const surelyActs = 0.985;

/** "If possible", "s'il reste une place" and "s'il vous plaît" make no condition. */
const courtesies =
  /\b(?:si possible|if possible|si (?:c est|cela est|ca reste|il est) (?:encore )?possible|s il (?:te|vous) plai\w*|if (?:you|u) (?:can|could|please|would|wish|like|don t mind|wouldn t mind)|(?:if|s|si) (?:there s|there is|there are|it s still|il y a|il en reste|il reste|y a|ya|y en a)\b)/gu;

/** A condition, in words of either language. */
const conditions =
  /\b(?:if|unless|provided|providing|in case|sauf|au cas ou|a condition|a moins)\b|\b(?:si|s)(?= (?:je|j|tu|il|ils|elle|elles|on|nous|vous|jamais|mon|ma|mes|le|la|les|l|ca|c|un|une|personne)\b)/u;

/** Asked without a mark, "où" without its accent too; or said not to be needed. */
const wondersOrNeedsNot =
  /\best ce qu?e? (?:je|j)\b|^ou (?:je|j)\b|\b(?:comment (?:je|j|on|faire|fait)|how (?:do|does|can|could|to|would|should))\b|\b(?:no need|needn t|not necessary|(?:pas|plus) (?:besoin|la peine)|inutile)\b/u;

/** Said not to be done. "Don't write to me any more" is none of these: it asks for something. */
const notToBeDone =
  /\b(?:do not|don t|dont|never) (?:turn|switch|shut|mute|pause|cancel|sign|book|take|remove|drop|erase|delete)\b|\bne? (?:me |m |nous )?(?:coupe|desactive|inscri|desinscri|retire|enleve|annule|efface|supprime)\w* (?:surtout )?pas\b/u;

/**
 * Something is plainly asked for, now, by whoever says it. The words are sure of it, and by the rules it is no question and
 * nothing is supposed or doubted.
 */
export const plainlyActs = (text: string, { intents, acts }: Guess): boolean =>
  (intents[0]?.likely ?? 0) * acts >= surelyActs && !isOpen(text);

/** A question, a condition or a doubt anywhere: nothing is settled. */
function isOpen(text: string): boolean {
  const tokens = tokenise(text);
  const said = tokens.map(({ word }) => word).join(' ');
  return (
    isQuestion(text) ||
    conditions.test(said.replace(courtesies, ' ')) ||
    wondersOrNeedsNot.test(said) ||
    notToBeDone.test(said) ||
    isDoubted(text) ||
    isHedged({ tokens, from: 0, to: tokens.length })
  );
}
