import type { Reader } from '../../../domain/people/reader.js';
import type { Problem } from '../../../messages/problems.js';
import { actions, button, section } from './blocks.js';
import { toMissions } from './card.js';
import { clip, marked } from './text.js';
import type { Button, Rendered } from './vocabulary.js';

/** One sentence that says what to do next, and the button to do it where there is one. */
export function problem({ problem: what }: { readonly problem: Problem }, reader: Reader): Rendered {
  const text = problemText(what, reader);
  return { text, blocks: [section(text), ...actions(...next(what, reader))] };
}

function problemText(what: Problem, reader: Reader): string {
  const title = 'title' in what ? clip(what.title, 200) : '';
  if (what.code === 'missionClosed') return marked(reader, `problem.missionClosed.${what.reason}`, { title });
  return marked(reader, `problem.${what.code}`, { title });
}

function next({ code }: Problem, reader: Reader): Button[] {
  if (code === 'notUnderstood')
    return [toMissions(reader), mine(reader), button(reader, 'button.help', { kind: 'help' })];
  if (code === 'unknownAction') return [toMissions(reader), mine(reader)];
  if (code === 'missionNotFound' || code === 'missionClosed') return [toMissions(reader)];
  return code === 'notSignedUp' ? [mine(reader)] : [];
}

const mine = (reader: Reader): Button => button(reader, 'button.myMissions', { kind: 'my.missions' });
