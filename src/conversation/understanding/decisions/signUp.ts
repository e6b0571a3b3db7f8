import { namesNothing } from '../missions/mention.js';
import { offered, perMission, slotOptions, tooMany } from '../missions/options.js';
import { select } from '../missions/select.js';
import { fails, intends, type Understanding } from '../understanding.js';
import type { Request } from './request.js';

const wholeList = intends({ kind: 'missions.list', page: 0 });

/** Signs up at once when exactly one half-day fits for sure; else the person is shown it, or chooses. */
export function decideSignUp({ wish, mention, context }: Request): Understanding {
  const all = slotOptions(context.missions.open);
  const { options, certain } = select(all, mention, context.timezone);
  const [only] = options;
  if (!only) return namesNothing(mention) ? wholeList : fails('missionNotFound');
  if (options.length === 1 && certain && wish.certain) {
    return intends({ kind: 'signUp', slotId: only.slot.id, anyway: false });
  }
  if (perMission(options).length === 1 && !(certain && wish.certain)) {
    return intends({ kind: 'mission.details', missionId: only.mission.id });
  }
  if (namesNothing(mention) && tooMany(options)) return wholeList;
  return { kind: 'choice', purpose: 'signUp', choices: offered(options) };
}
