import { negations, polite } from '../vocabulary/index.js';
import { towns } from '../vocabulary/towns.js';
import { type CalledColleague, nameWithWhom, type Word, wordsOf } from './names.js';

/** Somebody is to be told of a mission. */
export interface Telling {
  /** Without a name: "un·e collègue". */
  readonly colleague: CalledColleague;
  /** What is done, which names no mission. */
  readonly verb: string;
  /** What was said besides, as far as it is no politeness: the mission, or what stands for it. */
  readonly rest: readonly string[];
  /** The verb takes anything ("dis à Léa que…"): a mission has to be named. */
  readonly loosely: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** What stands before the verb of whoever asks for something. */
export const leads =
  set(`bonjour bonsoir salut coucou hello hi hey dear svp stp please pls kindly merci etincelle s il te vous
  plait est ce que qu tu peux pouvez pourrais pourriez peut possible de d on je j veux voudrais aimerais souhaite to i
  like want would could can you ok oui yes alors et puis ensuite aussi also then and just il faut faudrait fais faites faire`);

const gives =
  set(`propose proposer proposez suggere suggerer suggerez suggest partage partager partagez share envoie
  envoyer envoyez send transmets transmettre transmettez transfere transferer transferez forward pass recommande
  recommander recommandez recommend conseille conseiller conseillez montre montrer montrez show soumets soumettre
  soumettez suivre passer invite inviter invitez`);

const tells =
  set(`dis dites dire tell parle parler parlez previens prevenez prevenir avertis avertir avertissez demande
  demander demandez ask let signale signaler signalez`);

/** The name may follow these at once. */
const direct =
  set(`invite inviter invitez previens prevenez prevenir avertis avertir avertissez tell ask let send show
  suggest forward`);

const before = set('a to avec with');

/** Of a mission is told so, and of anything else otherwise. */
const ofAMission =
  /\b(?:about|know|qu il (?:y a|reste)|there s|there is|there are|de|d|du|des|pour|si|s il|s elle|if|whether)\b/u;

/** Whoever speaks is part of it: something else is to be passed on, or they want to go together. */
const ofSpeaker = /\b(?:je|j|moi|m|me|mon|ma|mes|nous|on|i|my|us|we|our)\b/u;

/** "Ma collègue Karim", "my buddy Ben". */
const relations =
  set(`mon ma mes notre my our collegue collegues binome voisin voisine ami amie copain copine manager
  stagiaire colleague friend buddy mate m mme mr mrs ms monsieur madame`);

/** "Peux-tu", "propose-la". */
export const enclitics = /-(tu|vous|moi|nous|la|le|les|lui|leur|je|il|elle|on)(?!\p{L})/giu;

const referring =
  set(`la le l les lui leur ca cela cette celle celui ce ceci ci mission the this that it one them him her
  flash invitation message en y d de du aux pour for of s`);

/** "Propose la collecte à Karim", "tell Ben about the garden": who is to be told. Null of anything else. Pure. */
export function proposalIn(text: string): Telling | null {
  const words = wordsOf(text.replace(enclitics, ' $1'));
  const at = words.findIndex(({ plain }) => !leads.has(plain));
  const verb = words[at]?.plain ?? '';
  const loosely = tells.has(verb);
  if (!gives.has(verb) && !loosely) return null;
  if (words.some(({ plain }) => negations.has(plain))) return null;
  const found = nameAfter(words, at) ?? (loosely ? null : unnamedAfter(words, at));
  if (!found) return null;
  const rest = words.filter((_, index) => index > at && (index < found.from || index >= found.to));
  const said = rest.map(({ plain }) => plain).join(' ');
  const speaks = said.replace(/\b(?:mon|ma|my|notre|our) \w+$/u, '');
  if (ofSpeaker.test(speaks) || (loosely && !ofAMission.test(said))) return null;
  return { colleague: found.colleague, verb, loosely, rest: rest.map(({ plain }) => plain) };
}

/** Nothing was said of the mission but "la", "it", "cette mission". */
export const onlyRefers = ({ rest }: Pick<Telling, 'rest'>): boolean =>
  rest.every((word) => referring.has(word) || before.has(word) || polite.has(word));

interface Found {
  readonly colleague: CalledColleague;
  /** Where the name stands, with what leads to it. */
  readonly from: number;
  readonly to: number;
}

function nameAfter(words: readonly Word[], verb: number): Found | null {
  const isDirect = direct.has(words[verb]?.plain ?? '');
  const places = words.flatMap(({ plain }, index) => (index > verb && before.has(plain) ? [index] : []));
  const found = [...(isDirect ? [verb] : []), ...places].flatMap((place) => nameAt(words, place) ?? []);
  // "La mission à Lyon à Karim".
  return found.findLast(({ colleague }) => !colleague.words.some((word) => towns.has(word))) ?? null;
}

/** "À un collègue", "to one of my colleagues": to whom, is still to be said. */
function unnamedAfter(words: readonly Word[], verb: number): Found | null {
  const to = words.findLastIndex(({ plain }, index) => index > verb && plain.split('-').some(isSomebody));
  let from = to;
  while (from > verb && !before.has(words[from]?.plain ?? '')) from -= 1;
  if (to < 0 || from === verb || to - from > mostBetween) return null;
  const said = words.slice(from, to + 1).flatMap(({ plain }) => plain.split('-'));
  return { colleague: { name: '', words: said }, from, to: to + 1 };
}

/** "À l'une de mes collègues". */
const mostBetween = 6;
const somebody = set('collegue collegues colleague colleagues coworker somebody someone quelqu');
const isSomebody = (word: string): boolean => somebody.has(word);

function nameAt(words: readonly Word[], place: number): Found | null {
  let from = place + 1;
  while (relations.has(words[from]?.plain ?? '')) from += 1;
  const colleague = nameWithWhom(words, from);
  return colleague && { colleague, from: place + 1, to: from + colleague.name.split(' ').length };
}
