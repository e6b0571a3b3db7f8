import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { triedSteps, triedTexts } from '../../shared/peopleFile.js';
import { actions, header, section, stepButtons } from './blocks.js';
import { clip, escaped, lines, oneLine } from './text.js';
import type { Rendered } from './vocabulary.js';

/** What a file of people would change: asked before it is done. */
export function peopleFileTried(message: MessageOf<'peopleFile.tried'>, reader: Reader): Rendered {
  const { title, intro, lines: all, end } = triedTexts(message, reader);
  const items = all.map((line) => `• ${escaped(clip(oneLine(line), 100))}`);
  const blocks = [
    header(clip(oneLine(title), 140)),
    section(escaped(intro)),
    ...(items.length > 0 ? [section(lines(...items))] : []),
    section(escaped(end)),
    ...actions(...stepButtons(reader, triedSteps(message))),
  ];
  return { text: escaped(clip(oneLine(title), 140)), blocks };
}
