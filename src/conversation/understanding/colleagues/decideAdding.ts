import type { ChoiceView } from '../../../application/queries/views.js';
import type { Request } from '../decisions/request.js';
import { namesNothing } from '../missions/mention.js';
import { offered, perMission, slotOptions } from '../missions/options.js';
import { namesAll } from '../missions/score.js';
import { select } from '../missions/select.js';
import { stem } from '../text/words.js';
import { fails, intends, type Understanding } from '../understanding.js';
import { type Adding, addingIn } from './addingIn.js';
import { withoutColleague } from './decidePair.js';
import { onlyRefers } from './proposalIn.js';

/**
 * "Ajoute Karim à la mission 3": an organiser is asked about it. Of several half-days the form asks which one; of several missions
 * each is shown. Null when nobody is to be put on one, or the name is the mission's.
 */
export function decideAdding(request: Request): Understanding | null {
  const adding = request.context.organiser ? addingIn(request.sentence.text) : null;
  const options = adding && optionsMeant(request, adding);
  if (!adding || !options) return null;
  const [only, ...others] = options;
  if (!only) return request.mention.numbers.length > 0 ? fails('missionNotFound') : null;
  if (namesAll(only.mission, adding.colleague.words.map(stem))) return null;
  if (others.length === 0)
    return intends({ kind: 'person.find', slotId: only.slot.id, name: adding.colleague.name.slice(0, 200) });
  const missions = perMission(options);
  return missions.length === 1
    ? intends({ kind: 'person.add', missionId: only.mission.id })
    : { kind: 'choice', purpose: 'roster', choices: offered(missions) };
}

/** The half-days that may be meant; of none when nothing was named or shown. */
function optionsMeant({ mention, context }: Request, adding: Adding): readonly ChoiceView[] | null {
  const named = withoutColleague(mention, { words: [...adding.colleague.words, adding.verb] });
  if (!namesNothing(named))
    return select(slotOptions(context.missions.open), named, context.timezone).options;
  if (!onlyRefers(adding)) return null;
  const [thing, ...others] = context.last?.things ?? [];
  return thing && others.length === 0 ? thing.options : null;
}
