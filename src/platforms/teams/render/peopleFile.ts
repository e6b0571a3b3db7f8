import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { triedSteps, triedTexts } from '../../shared/peopleFile.js';
import { card, heading, paragraph } from './cards.js';
import { stepRow } from './steps.js';
import { escapeMarkdown, excerpt, oneLine } from './text.js';
import type { Rendered } from './vocabulary.js';

/** What a file of people would change: asked before it is done. */
export function peopleFileTried(message: MessageOf<'peopleFile.tried'>, reader: Reader): Rendered {
  const { title, intro, lines, end } = triedTexts(message, reader);
  const items = lines.map((line) => `- ${escapeMarkdown(excerpt(oneLine(line), 100))}`);
  const body = [
    heading(escapeMarkdown(oneLine(title))),
    paragraph(escapeMarkdown(intro)),
    ...(items.length > 0 ? [paragraph(items.join('\n'))] : []),
    paragraph(escapeMarkdown(end)),
    ...stepRow(reader, triedSteps(message)),
  ];
  return { card: card(reader, body), summary: oneLine(title) };
}
