import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { progressLines, progressSteps } from '../../shared/progress.js';
import { card, heading, paragraph, plainWords, words } from './cards.js';
import { stepRow } from './steps.js';
import { oneLine } from './text.js';
import type { Rendered } from './vocabulary.js';

/** How an announcement goes: the one message that changes in place, and the answer to whoever asks. */
export function progress(message: MessageOf<'announcement.progress'>, reader: Reader): Rendered {
  const values = { title: oneLine(message.mission.title) };
  const body = [
    heading(words(reader, 'announcement.progress.title', values)),
    ...progressLines(message, reader).map(paragraph),
    ...stepRow(reader, progressSteps(message)),
  ];
  return { card: card(reader, body), summary: plainWords(reader, 'announcement.progress.title', values) };
}
