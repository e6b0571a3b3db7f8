import { readWhen } from '../dates/readWhen.js';
import { detailIn } from '../details.js';
import { filterIn, saysNear } from '../missions/listFilter.js';
import { namesNothing } from '../missions/mention.js';
import { knownOptions, offered, perMission } from '../missions/options.js';
import { selectNear } from '../missions/select.js';
import { tokenise } from '../text/tokens.js';
import { fails, intends, type Understanding } from '../understanding.js';
import type { Request } from './request.js';

/** All about the mission that was named; the whole list when none was. */
export function decideDetails(request: Request): Understanding {
  const { mention } = request;
  if (namesNothing(mention)) return intends({ kind: 'missions.list', page: 0 });
  const fitting = missionsMeant(request).options;
  const [only, ...others] = perMission(fitting);
  if (!only) return fails('missionNotFound');
  const detail = detailIn(request.sentence.text) ?? undefined;
  if (others.length === 0) return intends({ kind: 'mission.details', missionId: only.mission.id, detail });
  return { kind: 'choice', purpose: 'details', choices: offered(perMission(fitting)) };
}

/** "La mission de jeudi": there is but one. */
const ofOne = /\b(?:la|the) mission\b/iu;

/** "Les missions de jeudi à Lyon": those that fit. Words that fit none are small talk. */
export function decideList(request: Request): Understanding {
  const { mention, context, sentence } = request;
  if (mention.numbers.length > 0 || ofOne.test(sentence.text)) return decideDetails(request);
  const tokens = tokenise(sentence.text);
  const { taken } = readWhen(tokens, sentence.calendar);
  const by = filterIn(tokens, mention.when, (index) => taken.has(index), context.missions.open);
  return intends({ kind: 'missions.list', page: 0, ...(by && { by }) });
}

/** Only a mission was named, or something was said that names none. */
export function decideName(request: Request): Understanding {
  const { mention, sentence } = request;
  if (mention.numbers.length === 0 && saysNear(tokenise(sentence.text))) return decideList(request);
  if (namesNothing(mention)) return fails('notUnderstood');
  const { certain } = missionsMeant(request);
  const namesOne =
    mention.headed || (certain && (mention.numbers.length === 0 || mention.words.length === 0));
  return namesOne ? decideDetails(request) : fails('notUnderstood');
}

function missionsMeant({ mention, context }: Request) {
  return selectNear(knownOptions(context.missions), mention, context.timezone);
}
