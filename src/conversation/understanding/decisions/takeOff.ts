import { alsoNames } from '../colleagues/names.js';
import { readWhen } from '../dates/readWhen.js';
import { isHead, isTelling } from '../missions/mention.js';
import { knownOptions, perMission } from '../missions/options.js';
import { namesAll } from '../missions/score.js';
import { select } from '../missions/select.js';
import { reasonApart } from '../text/reasonApart.js';
import { tokenise } from '../text/tokens.js';
import { fails, intends, type Understanding } from '../understanding.js';
import { common, numbers, polite } from '../vocabulary/index.js';
import type { Sentence } from '../wishes/assertion.js';
import { decideDetails } from './details.js';
import { decideLeave } from './leave.js';
import type { Request } from './request.js';
import { determiners, isSomebodysPlace } from './somebodysPlace.js';

/** What says that somebody is taken off; a name is none of them. */
const verbs =
  /^(?:desinscri|enleve|retire|remove|unregister|annul|supprim|efface|cancel|delet|withdraw)[a-z]*$|^(?:take|off|kick|sign|out|drop|from|placer?|reservation|venue|registration|signup|booking|mr|mme|mrs|ms|mlle|monsieur|madame)$/u;
/** "M" is short for "monsieur" as well. */
const oneself =
  /\b(?:moi|me|myself)\b|\bm (?:en )?(?:desinscri|enlev|retir)|\b(?:ma|mon|my|mes)\s+(?:place|inscription|participation|nom|name|seat|spot)/u;

/**
 * "Désinscris Ana de la mission 1": an organiser is asked about her. Who takes themselves off is asked about their own
 * place. To anybody else it is refused, and nobody's own place is spoken of.
 */
export function decideTakeOff(request: Request): Understanding {
  const { sentence } = request;
  const said = tokenise(sentence.text)
    .map(({ word }) => word)
    .join(' ');
  if (oneself.test(said)) return decideLeave(request);
  const { missionId, name } = whoAndWhere(request);
  if (name.length === 0) return said.includes('desinscri') ? decideLeave(request) : decideDetails(request);
  return takesOff(request, missionId, name);
}

/** "Cancel Ana's place": about her, as "remove Ana" is. Null when a place is not somebody else's. */
export function decideSomebodysPlace(request: Request): Understanding | null {
  if (!isSomebodysPlace(request.sentence)) return null;
  const { missionId, name } = whoAndWhere(request);
  return name.length > 0 ? takesOff(request, missionId, name) : null;
}

function takesOff(
  { context }: Request,
  missionId: string | null | undefined,
  name: readonly string[],
): Understanding {
  if (!context.organiser) return fails('organisersOnly');
  if (missionId === undefined) return fails('missionNotFound');
  return intends({ kind: 'takeOff.find', missionId, name: name.join(' ').slice(0, 200) });
}

/** The mission that was named (null for none, undefined for one that we do not know), and what is left. A name. */
function whoAndWhere({ mention, context, sentence: whole }: Request) {
  const sentence = { ...whole, text: reasonApart(whole.text).said.replace(aside, '') };
  const telling = tellingWords(sentence);
  const alike = commonNames(sentence);
  const sure = alike.filter((word) => alsoNames.has(word) && !telling.includes(word));
  const words = telling.length > 0 ? [...sure, ...telling] : alike;
  const hasNumber = mention.numbers.length > 0;
  const named = { ...mention, words: hasNumber ? [] : mention.words };
  const options = perMission(select(knownOptions(context.missions), named, context.timezone).options);
  const name = words.filter(
    (word) =>
      !options.some(({ mission }) => namesAll(mission, [word])) || (hasNumber && options.length === 0),
  );
  if (hasNumber && options.length === 0) return { missionId: undefined, name };
  const [only, ...others] = options;
  return { missionId: only && others.length === 0 ? only.mission.id : null, name };
}

/** "…, il est malade": why, and no part of a name. */
const aside =
  /[,;:–—] ?(?:car |puisque |as )?(?:il|elle|ils|elles|on|he|she|they)\b.*|(?<= )(?:car|puisqu.) ?(?:il|elle|on)\b.*/isu;

const ofMission = new Set(['de', 'du', 'd', 'from']);
const afterName = new Set([...ofMission, 'off', 's']);
const whose = new Set(['de', 'd', 'of', 'for']);

/** "Will", "May", "Ben": words like any other, but between what is done and what one is taken off. */
function commonNames({ text }: Sentence): string[] {
  const said = tokenise(text).map(({ word }) => word);
  return said.filter((word, index) => {
    const [before = '', after] = [said[index - 1], said[index + 1]];
    const isPlaced = verbs.test(before) || whose.has(before);
    if (alsoNames.has(word))
      return isPlaced && (after === undefined || afterName.has(after) || polite.has(after));
    return common.has(word) && !determiners.has(word) && verbs.test(before) && ofMission.has(after ?? '');
  });
}

/** The words that may be of a name, or of the mission's. */
function tellingWords({ text, calendar }: Sentence): string[] {
  const tokens = tokenise(text);
  const { taken } = readWhen(tokens, calendar);
  return tokens.flatMap(({ word }, index) => {
    const isNumber = numbers.has(word) && isHead(tokens[index - 1]?.word ?? '');
    return isTelling(word) && !taken.has(index) && !verbs.test(word) && !isNumber ? [word] : [];
  });
}
