import { type Mention, namesNothing } from '../missions/mention.js';
import { offered, perMission, slotOptions, tooMany } from '../missions/options.js';
import { namesAll, namesPlaceOnly } from '../missions/score.js';
import { selectNear } from '../missions/select.js';
import { tokenise } from '../text/tokens.js';
import { fails, intends, type Understanding } from '../understanding.js';
import { leftOver, type Sentence } from '../wishes/assertion.js';
import type { Request } from './request.js';

const wholeList = intends({ kind: 'missions.list', page: 0 });

/**
 * Signs up at once when exactly one half-day fits for sure. The person asks for it now and for themselves. Else they
 * are shown it, or choose.
 */
export function decideSignUp({ wish, mention, context, sentence }: Request): Understanding {
  const all = slotOptions(context.missions.open);
  const { options, certain } = selectNear(all, mention, context.timezone);
  const [only] = options;
  if (!only) return namesNothing(mention) ? wholeList : fails('missionNotFound');
  const names = wish.certain && namesOne(mention) ? leftOver(sentence, 'signUp') : null;
  const isNamed = names !== null && namesAll(only.mission, names);
  const sure =
    certain &&
    isNamed &&
    (mention.numbers.length > 0 || !(comes(sentence) && namesPlaceOnly(only.mission, names)));
  if (options.length === 1 && sure) {
    return intends({ kind: 'signUp', slotId: only.slot.id, anyway: false });
  }
  if (perMission(options).length === 1 && !(certain && wish.certain && options.length > 1)) {
    return intends({ kind: 'mission.details', missionId: only.mission.id });
  }
  if (namesNothing(mention) && tooMany(options)) return wholeList;
  return { kind: 'choice', purpose: 'signUp', choices: offered(options) };
}

const ofComing = new Set(['viens', 'viendrai', 'venir', 'serai', 'come', 'coming', 'be']);

/** "Je viens à Lyon jeudi": whoever comes to a town may come for anything. */
function comes({ text }: Sentence): boolean {
  const said = tokenise(text);
  return said.some(({ word }) => ofComing.has(word)) && !said.some(({ word }) => /^missions?$/u.test(word));
}

/** Two numbers, or two days, may be two missions of which we know one. */
const namesOne = ({ numbers, when }: Mention): boolean => numbers.length < 2 && !when.several;
