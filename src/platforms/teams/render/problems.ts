import type { Reader } from '../../../application/queries/views.js';
import type { Problem } from '../../../messages/problems.js';
import { plainWords } from './cards.js';
import { oneLine } from './text.js';

/** A problem as one plain sentence, without Markdown. */
export function problemText(problem: Problem, reader: Reader): string {
  const title = 'title' in problem ? oneLine(problem.title) : '';
  const key =
    problem.code === 'missionClosed' ? (`${problem.code}.${problem.reason}` as const) : problem.code;
  return plainWords(reader, `problem.${key}`, { title });
}
