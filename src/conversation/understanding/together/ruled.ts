import { type Guess, guesser } from '../classifier/guess.js';
import type { GuessedIntent, Role } from '../classifier/guessedIntents.js';
import { pairUnnamed } from '../colleagues/colleagueIn.js';
import { tokenise } from '../text/tokens.js';
import { withoutTitles } from './withoutTitles.js';

const wishes =
  'veut|veulent|voudrai(?:en)?t|souhaite(?:nt)?|souhaiterai(?:en)?t|aimerai(?:en)?t|wants?|wish(?:es)?|would|d (?:like|love)|wanna';
const notNames =
  'je|j|tu|on|nous|vous|ca|cela|ce|c|qui|que|quoi|il|elle|i|you|we|it|that|this|who|what|which|there|how|where|when|why|si|if|and|et|ou|or|mais|but';
const joining =
  '(?:participe[rz]?|venir|inscri\\w*|rejoindre|aider|come|join|participate|sign up|help|attend)';

/** "Karim veut participer": whoever is spoken of is not who speaks. */
const somebodyElse = new RegExp(
  `^(?!(?:${notNames})\\b)(?:[a-z]+ (?:et |and )?){1,4}?(?:${wishes}) (?:\\w+ ){0,3}?${joining}\\b`,
  'u',
);

/** Said so by somebody who organises missions too, it is what they are on themselves. */
const onesOwn =
  /^(?:(?:bonjour|salut|hello|hi|hey) )?(?:mes missions|my missions)(?: (?:stp|svp|please|s il (?:te|vous) plait))?$/u;

/** A page by its name, and nothing else. */
const pages: readonly (readonly [GuessedIntent, RegExp])[] = [
  ['greet', /^(?:accueil|l accueil|home)$/u],
  ['list_missions', /^(?:les |the |liste des |list of )?missions?$/u],
];

/** What a rule is certain of comes before what the words make likely. */
function certainOf(text: string): GuessedIntent | null {
  if (pairUnnamed(text)) return 'invite_colleague';
  const said = tokenise(text)
    .map(({ word }) => word)
    .join(' ');
  if (onesOwn.test(said)) return 'my_engagements';
  const page = pages.find(([, name]) => name.test(said));
  if (page) return page[0];
  return somebodyElse.test(said) && !/\b(?:je|j|moi|me|i|my|myself)\b/u.test(said)
    ? 'invite_colleague'
    : null;
}

type Named = Parameters<typeof withoutTitles>[1];

/**
 * What a sentence may ask for, by its words and by the rules that are certain. What it says of `missions` by name is no wish,
 * and is left out.
 */
export const guessOf = async (text: string, as: Role, missions: Named = []): Promise<Guess> =>
  guessBy(await guesser(as), text, missions);

/** The same by some other guesser of words. Pure. */
export function guessBy(guessed: (text: string) => Guess, text: string, missions: Named): Guess {
  const asTyped = ruled(text, guessed(text));
  const rest = withoutTitles(text, missions);
  return rest === text || isOfTheService(asTyped) ? asTyped : ruled(text, guessed(rest));
}

/** Asked of the service itself: "change la langue", whatever "Langue des signes" is open. */
const ofTheService: readonly GuessedIntent[] = [
  ...(['set_language', 'mute', 'unmute', 'my_data', 'profile', 'remind_later'] as const),
  ...(['calendar', 'approve', 'refuse'] as const),
];
const surelyOfIt = 0.9;

const isOfTheService = ({ intents: [first] }: Guess): boolean =>
  first !== undefined && ofTheService.includes(first.intent) && first.likely >= surelyOfIt;

/** A guess by the words, and what the rules that are certain make of it. */
function ruled(text: string, guessed: Guess): Guess {
  const certain = certainOf(text);
  if (!certain) return guessed;
  const others = guessed.intents.filter(({ intent }) => intent !== certain);
  const least = { intent: certain, likely: 0.9 };
  return { ...guessed, intents: [least, ...others.map((one) => ({ ...one, likely: one.likely * 0.1 }))] };
}
