import type { ChoiceView } from '../../../application/queries/views.js';
import type { Request } from '../decisions/request.js';
import { namesNothing } from '../missions/mention.js';
import { offered, perMission, slotOptions } from '../missions/options.js';
import { namesAll } from '../missions/score.js';
import { select } from '../missions/select.js';
import { stem } from '../text/words.js';
import { intends, type Understanding } from '../understanding.js';
import { withoutColleague } from './decidePair.js';
import { onlyRefers, proposalIn, type Telling } from './proposalIn.js';

/**
 * "Propose la mission 3 à Karim": it is asked whether Karim shall be written to. Of several missions that may be meant, each
 * is shown, with its button. Null when nobody is to be told of a mission, or the name is the mission's.
 */
export function decideProposal(request: Request): Understanding | null {
  const telling = proposalIn(request.sentence.text);
  const options = telling && optionsMeant(request, telling);
  if (!telling || !options) return null;
  const { colleague } = telling;
  const [only, ...others] = options;
  if (colleague.name === '') return toWhom(options);
  if (!only) return intends({ kind: 'missions.list', page: 0 });
  if (namesAll(only.mission, colleague.words.map(stem))) return null;
  if (others.length > 0) return { kind: 'choice', purpose: 'details', choices: offered(options) };
  return intends({ kind: 'propose.find', missionId: only.mission.id, name: colleague.name });
}

/** It is asked to whom. Null when no mission is meant for sure. */
function toWhom([only, ...others]: readonly ChoiceView[]): Understanding | null {
  return only && others.length === 0 ? intends({ kind: 'propose.with', missionId: only.mission.id }) : null;
}

/** One half-day of each mission that may be meant; none when one is spoken of and none was shown. Null: of no mission. */
function optionsMeant({ mention, context }: Request, telling: Telling): readonly ChoiceView[] | null {
  const { verb, colleague } = telling;
  const named = withoutColleague(mention, { words: [...colleague.words, verb] });
  if (!namesNothing(named)) {
    const { options } = select(slotOptions(context.missions.open), named, context.timezone);
    return options.length > 0 ? perMission(options) : null;
  }
  if (telling.loosely || !onlyRefers(telling)) return null;
  const [thing, ...others] = context.last?.things ?? [];
  return thing && others.length === 0 ? perMission(thing.options) : [];
}
