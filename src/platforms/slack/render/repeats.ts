import { rhythms } from '../../../domain/missions/repeats.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { RepeatField } from '../../../messages/forms/fields.js';
import type { RepeatForm } from '../../../messages/forms/form.js';
import type { MessageOf } from '../../../messages/message.js';
import { repeatSteps, repeatTexts } from '../../shared/repeats.js';
import { actions, header, section, stepButtons } from './blocks.js';
import { choice, dateInput, option, textInput } from './fields.js';
import { clip, escaped, lines, marked, oneLine, plain } from './text.js';
import type { Block, Rendered } from './vocabulary.js';

/** How often, so many times, until when. */
export function repeatInputs({ values }: RepeatForm, reader: Reader): Block[] {
  const field = (name: RepeatField) => ({
    name,
    label: plain(reader, `repeatForm.${name}`),
    value: values[name] ?? '',
  });
  const each = rhythms.map((one) => option(plain(reader, `repeatForm.every.${one}`), one));
  return [
    choice(field('every'), each, 'radio'),
    textInput({ ...field('times'), optional: true, hint: plain(reader, 'repeatForm.times.hint') }),
    dateInput({ ...field('until'), optional: true, hint: plain(reader, 'repeatForm.until.hint') }),
  ];
}

/** As many times as a section holds, each with its half-days. */
const timesInPart = 13;

const inParts = (days: readonly string[]): (readonly string[])[] =>
  Array.from({ length: Math.ceil(days.length / timesInPart) }, (_, part) =>
    days.slice(part * timesInPart, (part + 1) * timesInPart),
  );

/** Asked before a mission is made several times: on which days. */
export function repeatPlanned(message: MessageOf<'repeat.planned'>, reader: Reader): Rendered {
  const title = plain(reader, 'repeat.planned.title', { title: clip(oneLine(message.mission.title), 90) });
  const { days, off } = repeatTexts(message, reader);
  const blocks = [
    header(title),
    section(marked(reader, 'repeat.planned.text', { count: days.length })),
    ...inParts(days).map((some) => section(lines(...some.map((day) => `• ${escaped(day)}`)))),
    ...(off === null ? [] : [section(escaped(off))]),
    ...actions(...stepButtons(reader, repeatSteps(message))),
  ];
  return { text: escaped(title), blocks };
}
