import { asksForMinimum } from '../missions/asksForMinimum.js';
import { missionResized, type Sizes } from '../missions/asksToResize.js';
import { byNumber, namesNothing } from '../missions/mention.js';
import { intends, type Understanding } from '../understanding.js';
import { decideTask } from './manage.js';
import type { Request } from './request.js';

/** How many people a mission is for, or cannot do without: told by its roster, changed by its form. Null: something else. */
export function decideSize(request: Request): Understanding | null {
  const { sentence, context, mention } = request;
  if (!context.organiser) return null;
  const resized = missionResized(sentence.text);
  if (resized) {
    const { number, sizes } = resized;
    return filledIn(decideTask({ ...request, mention: byNumber(number) }, 'edit'), sizes);
  }
  if (!asksForMinimum(sentence.text) || namesNothing(mention)) return null;
  const decided = decideTask(request, 'roster');
  return decided.kind === 'problem' ? null : decided;
}

/** The form that opens has it filled in, to be sent off or not. */
const filledIn = (decided: Understanding, sizes: Sizes): Understanding =>
  decided.kind === 'intent' && decided.intent.kind === 'mission.edit'
    ? intends({ ...decided.intent, ...sizes })
    : decided;
