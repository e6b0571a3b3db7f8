import { asksForMinimum } from '../missions/asksForMinimum.js';
import { missionResized } from '../missions/asksToResize.js';
import { namesNothing } from '../missions/mention.js';
import type { Understanding } from '../understanding.js';
import { decideTask } from './manage.js';
import type { Request } from './request.js';

/** How many people a mission is for, or cannot do without: told by its roster, changed by its form. Null: something else. */
export function decideSize(request: Request): Understanding | null {
  const { sentence, context, mention } = request;
  if (!context.organiser) return null;
  const resized = missionResized(sentence.text);
  if (resized !== null) return decideTask({ ...request, mention: numbered(resized) }, 'edit');
  if (!asksForMinimum(sentence.text) || namesNothing(mention)) return null;
  const decided = decideTask(request, 'roster');
  return decided.kind === 'problem' ? null : decided;
}

const numbered = (number: number): Request['mention'] => ({
  ...{ numbers: [number], headed: true, words: [] },
  when: { days: [], parts: [], times: [], several: false },
});
