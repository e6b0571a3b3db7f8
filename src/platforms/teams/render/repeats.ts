import { rhythms } from '../../../domain/missions/repeats.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { repeatSteps, repeatTexts } from '../../shared/repeats.js';
import { card, heading, paragraph, plainWords, words } from './cards.js';
import { choices, DAY, type FieldState, field, inputs, only } from './fields.js';
import { stepRow } from './steps.js';
import { escapeMarkdown, oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

/** How often, so many times, until when. */
export function repeatInputs(typed: FieldState): CardPart[] {
  const { reader } = typed;
  const state = only(DAY, typed, ['until']);
  const each = rhythms.map((value) => ({ value, title: plainWords(reader, `repeatForm.every.${value}`) }));
  return [
    ...field(state, 'every', 'repeatForm.every', { input: choices(each, 'week'), required: true }),
    ...field(state, 'times', 'repeatForm.times', {
      input: inputs.number,
      hint: words(reader, 'repeatForm.times.hint'),
    }),
    ...field(state, 'until', 'repeatForm.until', {
      input: inputs.date,
      hint: words(reader, 'repeatForm.until.hint'),
    }),
  ];
}

/** Asked before a mission is made several times: on which days. */
export function repeatPlanned(message: MessageOf<'repeat.planned'>, reader: Reader): Rendered {
  const values = { title: oneLine(message.mission.title) };
  const { days, off } = repeatTexts(message, reader);
  const body = [
    heading(words(reader, 'repeat.planned.title', values)),
    paragraph(words(reader, 'repeat.planned.text', { count: days.length })),
    paragraph(days.map((day) => `- ${escapeMarkdown(day)}`).join('\n')),
    ...(off === null ? [] : [paragraph(escapeMarkdown(off))]),
    ...stepRow(reader, repeatSteps(message)),
  ];
  return { card: card(reader, body), summary: plainWords(reader, 'repeat.planned.title', values) };
}
