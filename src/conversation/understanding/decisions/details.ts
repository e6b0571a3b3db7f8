import { namesNothing } from '../missions/mention.js';
import { knownOptions, offered, perMission } from '../missions/options.js';
import { select } from '../missions/select.js';
import { fails, intends, type Understanding } from '../understanding.js';
import type { Request } from './request.js';

/** All about the mission that was named; the whole list when none was. */
export function decideDetails(request: Request): Understanding {
  const { mention } = request;
  if (namesNothing(mention)) return intends({ kind: 'missions.list', page: 0 });
  const fitting = missionsMeant(request).options;
  const [only, ...others] = perMission(fitting);
  if (!only) return fails('missionNotFound');
  if (others.length === 0) return intends({ kind: 'mission.details', missionId: only.mission.id });
  return { kind: 'choice', purpose: 'details', choices: offered(perMission(fitting)) };
}

/** "Les missions de jeudi": those that fit; words that fit none are small talk, and the whole list is shown. */
export function decideList(request: Request): Understanding {
  const { options, certain } = missionsMeant(request);
  const { numbers, words, when } = request.mention;
  const isTalk = numbers.length === 0 && words.length > 0 && options.length === 0;
  const whole = isTalk || (!certain && when.days.length === 0);
  return whole ? intends({ kind: 'missions.list', page: 0 }) : decideDetails(request);
}

/** Only a mission was named, or something was said that names none. */
export function decideName(request: Request): Understanding {
  const { mention } = request;
  if (namesNothing(mention)) return fails('notUnderstood');
  const { certain } = missionsMeant(request);
  const namesOne =
    mention.headed || (certain && (mention.numbers.length === 0 || mention.words.length === 0));
  return namesOne ? decideDetails(request) : fails('notUnderstood');
}

function missionsMeant({ mention, context }: Request) {
  return select(knownOptions(context.missions), mention, context.timezone);
}
