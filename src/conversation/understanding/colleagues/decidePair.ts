import type { ChoiceView } from '../../../application/queries/views.js';
import type { Request } from '../decisions/request.js';
import { type Mention, namesNothing } from '../missions/mention.js';
import { offered, slotOptions } from '../missions/options.js';
import { namesAll } from '../missions/score.js';
import { select } from '../missions/select.js';
import { stem } from '../text/words.js';
import { intends, type Understanding } from '../understanding.js';
import { pairIn, pairUnnamed } from './colleagueIn.js';
import { type CalledColleague, relations } from './names.js';

/**
 * "On s'inscrit à deux avec Ben à la mission 3": it is asked whether Ben shall be asked. With several half-days, they are
 * shown, each with its button. Null when nobody is named, or the name is the mission's.
 */
export function decidePair(request: Request): Understanding | null {
  const colleague = pairIn(request.sentence.text);
  if (!colleague) return pairUnnamed(request.sentence.text) ? decideUnnamed(request) : null;
  const options = optionsMeant(request, colleague);
  const [only, ...others] = options;
  if (!only) return intends({ kind: 'missions.list', page: 0 });
  if (namesAll(only.mission, colleague.words.map(stem))) return null;
  if (others.length > 0) return { kind: 'choice', purpose: 'details', choices: offered(options) };
  return intends({ kind: 'pair.find', slotId: only.slot.id, name: colleague.name });
}

/** It is asked with whom. Null when no half-day is meant for sure. */
function decideUnnamed(request: Request): Understanding | null {
  const [only, ...others] = optionsMeant(request, { name: '', words: unnamed });
  return only && others.length === 0 ? intends({ kind: 'pair.with', slotId: only.slot.id }) : null;
}

/** Words that name no mission beside a colleague. */
const unnamed = [...relations, 'deux', 'duo', 'equipe', 'pair', 'team'];

/** The half-days that are named beside the colleague; the one that was shown last when none is. */
function optionsMeant({ mention, context }: Request, colleague: CalledColleague): readonly ChoiceView[] {
  const named = withoutColleague(mention, colleague);
  const open = slotOptions(context.missions.open);
  if (!namesNothing(named)) return select(open, named, context.timezone).options;
  const [thing, ...others] = context.last?.things ?? [];
  return thing && others.length === 0 ? thing.options : open;
}

/** How the mission was named. Beside a number, other words are small talk. */
export function withoutColleague(mention: Mention, { words }: Pick<CalledColleague, 'words'>): Mention {
  const stems = new Set(words.map(stem));
  const left = mention.words.filter((word) => !stems.has(word));
  return { ...mention, words: mention.numbers.length > 0 ? [] : left };
}
