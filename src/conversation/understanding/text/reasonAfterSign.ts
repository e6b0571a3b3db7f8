import { cancelNoteLongest } from '../../../domain/missions/mission.js';
import { visibleLine } from '../../../domain/people/visibleText.js';
import { courtesies } from './courtesies.js';
import { plainWords } from './plainWords.js';

/** Longer than what anybody says in one sentence. */
const longest = 1000;
/** A message is cut at so many places at most. */
const mostCuts = 6;

const signs = /\s?[,;:] |\s[-–—]\s|[–—]|\s\(/gu;

/** What a sentence says before one of its signs, and after it. */
export interface Parted {
  readonly said: string;
  /** On one line, as long as can be told, without the thanks at its end. */
  readonly why: string;
}

const thanks = new RegExp(`(?:[\\s,;.!)]|(?<=[\\s,;.!])${courtesies}){1,40}$`, 'iu');

/** Every way to part a text at a sign where a clause may begin. */
export function partedAtSigns(text: string): Parted[] {
  if (text.length > longest) return [];
  const line = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return [...line.matchAll(signs)].slice(0, mostCuts).map((sign) => ({
    said: line.slice(0, sign.index),
    why: visibleLine(line.slice(sign.index + sign[0].length).replace(thanks, ''), cancelNoteLongest),
  }));
}

/** Somebody asks for more, takes it back, or says of which. */
const openers = new RegExp(
  `^(?:${[
    'et|and|ou|or|mais|but|puis|then|also|aussi|sauf|except|si|if|unless|sinon|otherwise|apres|avant|after|before',
    'non|nope|no|en fait|actually|plutot|rather|instead|finalement|attend\\w*|wait|pas (?:encore|maintenant|tout|la|le|les|cell?e|celui)',
    'not (?:yet|now|the|this|that)|cell?es?|celui|ceux|the one|this one|that one|dont|qui|que|quoi|quel\\w*|quand|comment|combien|pourquoi|ou',
    'who|what|which|when|where|how|why|c est (?:possible|bon|ok|faisable|celle|celui|quand|ou|qui)|est ce|is it|is that|are|ca (?:marche|va)',
    'a|au|aux|de|du|d|chez|pour|avec|in|at|from|of|for|with|je|j|i|tu|vous|you|moi|me|peux|pou\\w+ez|pourrais|can|could|would|will|do|don|did',
    'preven\\w*|previen\\w*|dis|dit\\w*|dire|env\\w+|inform\\w*|notif\\w*|avert\\w*|m[ei]ts?|mettre|mettez|fai\\w*|cre\\w+|ajout\\w*|inscri\\w*|desinscri\\w*',
    'remplac\\w*|report\\w*|deplac\\w*|decal\\w*|gard\\w*|laiss\\w*|ouvr\\w*|montr\\w*|supprim\\w*|rappel\\w*|ecri\\w*|demand\\w*|appel\\w*|oubli\\w*|annul\\w*',
    'propos\\w*|repet\\w*|duplique\\w*|modifi\\w*|chang\\w*|tell|let|send|warn|put|make|move|keep|add|replace|postpone|show|open|delete|remove|ask|write|call|use',
    'say|note|remind|forget|cancel|sign|merci|thanks|c est (?:urgent|tout)|that s all|it s urgent',
  ].join('|')})(?: |$)`,
  'u',
);

/** Nothing but how soon, or how sorry somebody is. */
const asides =
  /^(?:(?:tout de suite|maintenant|immediatement|vite|urgent|urgence|asap|now|right away|immediately|quickly|desolee?|pardon|sorry|please|pls|svp|stp|s il (?:vous|te) plait|thank you|beaucoup|d avance) ?)*$/u;

/** What begins with one of these is told of what happens, and asks for nothing. */
const impersonal =
  /^(?:il|on|nous|ca|cela|c|ils|elles?|personne|aucune?|trop|plus (?:de?|personne|assez|aucune?)|pas (?:assez|de)|manque|absence|it|we|there|they|nobody|no one|not enough|too|lack|nothing) [a-z]/u;
const subject =
  /^(?:les?|la|l|notre|nos|une?|des|the|our|an?|no) (?:[a-z]+ ){1,5}?(?:est|sont|a|ont|va|vont|sera|seront|ne?|s|etait|is|are|has|have|had|was|were|will|won|isn|aren|cannot)(?: |$)/u;
const ofSomebody =
  /\b(?:je|j|moi|me|m|mon|ma|mes|i|my|myself|tu|toi|te|vous|votre|you|your|inscris|inscrivez|desinscris)\b/u;

/** Why something is: words alone ("canicule"), or a sentence of its own ("il va neiger"). Null when it is neither. */
export function reasonKind(why: string): 'words' | 'sentence' | null {
  const said = plainWords(why);
  if (!/\p{L}/u.test(why) || /[?？؟]/u.test(why)) return null;
  if (impersonal.test(said) && !openers.test(said) && !ofSomebody.test(said)) return 'sentence';
  if (subject.test(said) && !ofSomebody.test(said)) return 'sentence';
  return openers.test(said) || asides.test(said) ? null : 'words';
}
