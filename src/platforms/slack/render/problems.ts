import type { Reader } from '../../../domain/people/reader.js';
import type { Problem } from '../../../messages/problems.js';
import { figuresOf, keyOf } from '../../shared/problemText.js';
import { stepsAfter } from '../../shared/steps.js';
import { actions, section, stepButtons } from './blocks.js';
import { clip, marked } from './text.js';
import type { Rendered } from './vocabulary.js';

/** One sentence that says what to do next, and the button to do it where there is one. */
export function problem({ problem: what }: { readonly problem: Problem }, reader: Reader): Rendered {
  const text = problemText(what, reader);
  return { text, blocks: [section(text), ...actions(...stepButtons(reader, stepsAfter(what)))] };
}

function problemText(what: Problem, reader: Reader): string {
  const title = 'title' in what ? clip(what.title, 200) : '';
  return marked(reader, keyOf(what), { ...figuresOf(what, reader), title });
}
