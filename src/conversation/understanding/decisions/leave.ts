import { type Mention, namesNothing, onlyWords } from '../missions/mention.js';
import { allOptions, offered, ownOptions, tooMany } from '../missions/options.js';
import { select } from '../missions/select.js';
import { fails, intends, type Understanding } from '../understanding.js';
import type { Request } from './request.js';

/** Which of their own places the person gives up; the question whether they mean it comes after. */
export function decideLeave(request: Request): Understanding {
  const { mention, context } = request;
  const own = ownOptions(context.missions.mine);
  const { options } = select(own, mention, context.timezone);
  const [only] = options;
  if (!only) return notAmongOwn(request);
  if (options.length === 1 && only.engagementId !== null) {
    return intends({ kind: 'leave', engagementId: only.engagementId });
  }
  if (tooMany(options)) return intends({ kind: 'my.missions' });
  return { kind: 'choice', purpose: 'leave', choices: offered(options) };
}

/** Another mission was named, or none that we know; words that name nothing ("my son is ill") are left aside. */
function notAmongOwn(request: Request): Understanding {
  const { mention, context } = request;
  if (namesNothing(mention)) return fails('notSignedUp');
  const open = allOptions(context.missions.open);
  if (select(open, mention, context.timezone).options.length > 0) return fails('notSignedUp');
  if (!onlyWords(mention)) return fails('missionNotFound');
  const wordless: Mention = { ...mention, words: [] };
  return decideLeave({ ...request, mention: wordless });
}
