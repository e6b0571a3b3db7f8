import { cancelledFor } from './decisions/cancelledFor.js';
import { decide } from './decisions/decide.js';
import { onlyOffer } from './decisions/offer.js';
import { decideRepeat } from './decisions/repeat.js';
import { readSentence } from './readSentence.js';
import { takeUp } from './references/takeUp.js';
import { inPlainWords } from './text/inPlainWords.js';
import { tokenise } from './text/tokens.js';
import { type Context, fails, intends, isLost, type Understanding } from './understanding.js';
import { withoutIdioms } from './wishes/negation.js';

/** A request is short. What is longer is a letter, and half of a letter could say the opposite of the whole. */
const longest = 1000;

/**
 * What a person means by what they typed, in French or English, whatever their language setting. Days are those of the
 * person's own calendar in `context.timezone`. What is not understood while a place is offered shows the offer. Pure: the
 * same words in the same context mean the same. Never throws.
 */
export function understand(text: string, context: Context): Understanding {
  const cancels = cancelledFor(text, context, read);
  if (cancels) return cancels;
  const understood = read(inPlainWords(text), context);
  return (isLost(understood) ? onlyOffer(context) : null) ?? understood;
}

function read(said: string, whole: Context): Understanding {
  if (said.trim() === '') return intends({ kind: 'home' });
  if (said.length > longest) return fails('notUnderstood');
  const repeated = decideRepeat(said, whole);
  if (repeated) return repeated;
  const taken = takeUp(said, whole);
  if ('understood' in taken) return taken.understood;
  const { text, context } = taken;
  const tokens = withoutIdioms(tokenise(text));
  if (tokens.length === 0) return fails('notUnderstood');
  const { wish, mention, calendar } = readSentence(tokens, context);
  return decide({ wish, mention, context, sentence: { text, calendar } });
}
