import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { progressLines, progressSteps } from '../../shared/progress.js';
import { actions, header, section, stepButtons } from './blocks.js';
import { titleOf } from './steps.js';
import { escaped, lines, plain } from './text.js';
import type { Rendered } from './vocabulary.js';

/** How an announcement goes: the one message that changes in place, and the answer to whoever asks. */
export function progress(message: MessageOf<'announcement.progress'>, reader: Reader): Rendered {
  const title = plain(reader, 'announcement.progress.title', titleOf(message.mission));
  const steps = actions(...stepButtons(reader, progressSteps(message)));
  return {
    text: escaped(title),
    blocks: [header(title), section(lines(...progressLines(message, reader))), ...steps],
  };
}
