import { namesTime } from '../missions/mention.js';
import { knownOptions } from '../missions/options.js';
import { score } from '../missions/score.js';
import { readSentence } from '../readSentence.js';
import { inPlainWords } from '../text/inPlainWords.js';
import { type Parted, partedAtSigns, reasonKind } from '../text/reasonAfterSign.js';
import { reasonApart } from '../text/reasonApart.js';
import { tokenise } from '../text/tokens.js';
import { type Context, intends, type Understanding } from '../understanding.js';

type Read = (said: string, context: Context) => Understanding;

/** "Annule la mission 3 parce que…": which one is asked of the first words alone, and the others are why. */
export function cancelledFor(text: string, context: Context, read: Read): Understanding | null {
  const { said, why } = reasonApart(text);
  const readPart = (part: string) => read(inPlainWords(part), context);
  if (why !== null) return withReason(readPart(said), why);
  // Before the signs are looked at: most sentences cancel nothing.
  return /annul|supprim|cancel|delete|call/iu.test(text) ? afterSign(text, context, readPart) : null;
}

/** Everybody would be told why: it is shown before, whatever was asked. */
function withReason(understood: Understanding, note: string): Understanding | null {
  if (understood.kind === 'choice' && understood.purpose === 'cancel') return { ...understood, note };
  if (understood.kind !== 'intent' && understood.kind !== 'answered') return null;
  const { intent } = understood;
  const isCancelled = intent.kind === 'mission.cancel' || intent.kind === 'mission.cancelNow';
  return isCancelled ? intends({ kind: 'mission.cancel', missionId: intent.missionId, note }) : null;
}

/** "Annuler la mission, il va neiger": no word says that a reason follows. What could tell the mission is left where it is. */
function afterSign(
  text: string,
  context: Context,
  readPart: (part: string) => Understanding,
): Understanding | null {
  for (const parted of partedAtSigns(text)) {
    const understood = readPart(parted.said);
    const cancels = withReason(understood, parted.why);
    if (!cancels) continue;
    const kind = kindOf(parted, context, cancels.kind === 'intent');
    if (kind === 'more') return null;
    if (kind === 'reason') return cancels;
  }
  return null;
}

/** What follows is why, names a mission, or is something else. `isOne`: one mission was named before. */
function kindOf({ why }: Parted, context: Context, isOne: boolean): 'reason' | 'names' | 'more' {
  const kind = reasonKind(why);
  const { wish, mention } = readSentence(tokenise(why), context);
  if (mention.numbers.length > 0 || namesTime(mention.when)) return kind === null ? 'more' : 'names';
  if (kind === null) return 'more';
  // "La salle est fermée" names no other mission, even where one has that word in its title.
  const isTold = kind === 'sentence' && isOne;
  const isNamed = knownOptions(context.missions).some(
    ({ mission }) => score(mission, mention.words).words > 0,
  );
  if (isNamed && !isTold) return 'names';
  if (kind === 'sentence') return 'reason';
  return isOne && wish.about === 'name' ? 'reason' : 'more';
}
