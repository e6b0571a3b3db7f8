import type { AttendeeView } from '../../../application/queries/attendance.js';
import { presences } from '../../../domain/engagements/attendance.js';
import type { Reader } from '../../../domain/people/reader.js';
import { whenText } from '../../../i18n/index.js';
import type { AttendanceForm } from '../../../messages/forms/form.js';
import {
  attendanceHead,
  attendanceSteps,
  attendeeSaid,
  attendeeStanding,
  attendeeSteps,
  type ListMessage,
} from '../../shared/attendance.js';
import { card, group, heading, paragraph, plainWords, quiet, words } from './cards.js';
import { type FieldState, field } from './fields.js';
import { fitted } from './fit.js';
import { pageTurns } from './paging.js';
import { stepRow } from './steps.js';
import { escapeMarkdown, excerpt, oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

/** Who was there on a half-day: each person with what both sides have said, and what can be said. */
export function attendance(message: ListMessage, reader: Reader): Rendered {
  const { kind, mission, slot, people, page, pages } = message;
  const values = { title: oneLine(mission.title) };
  const to = (target: number) =>
    ({ kind: 'attendance', missionId: mission.id, slotId: slot.id, page: target }) as const;
  const [all, ...steps] = attendanceSteps(message, reader);
  const isFirst = all?.style === 'primary';
  const whole = fitted(people.length, (shown) =>
    card(reader, [
      heading(words(reader, `${kind}.title`, values)),
      ...(kind === 'attendance.due' ? [paragraph(words(reader, 'attendance.due.text'))] : []),
      paragraph(`**${escapeMarkdown(whenText(slot, reader))}**`),
      ...attendanceHead(message, reader).map((line) => quiet(escapeMarkdown(line))),
      ...(isFirst && all ? stepRow(reader, [all]) : []),
      ...people.slice(0, shown).map((person) => personItem(message, person, reader)),
      ...(people.length > shown
        ? [quiet(words(reader, 'roster.more', { people: people.length - shown }))]
        : []),
      ...pageTurns({ page, pages }, to, reader),
      ...stepRow(reader, isFirst || !all ? steps : [all, ...steps]),
    ]),
  );
  return { card: whole, summary: plainWords(reader, `${kind}.title`, values) };
}

function personItem(message: ListMessage, person: AttendeeView, reader: Reader): CardPart {
  const name = escapeMarkdown(oneLine(person.name) || plainWords(reader, 'roster.erased'));
  const said = attendeeSaid(person, reader);
  return group([
    paragraph(`**${name}** · ${escapeMarkdown(attendeeStanding(person, reader))}`),
    ...(said ? [quiet(escapeMarkdown(excerpt(said, 900)))] : []),
    ...stepRow(reader, attendeeSteps(message, person)),
  ]);
}

/** Of whom and of which mission, whether they were there, for how long, and why not. */
export function attendanceInputs({ name, missionTitle }: AttendanceForm, state: FieldState): CardPart[] {
  const { reader } = state;
  const choices = presences.map((value) => ({
    value,
    title: plainWords(reader, `attendanceForm.presence.${value}`),
  }));
  const who = escapeMarkdown(oneLine(name) || plainWords(reader, 'roster.erased'));
  return [
    paragraph(`**${who}** · ${escapeMarkdown(oneLine(missionTitle))}`),
    ...field(state, 'presence', 'attendanceForm.presence', {
      input: { type: 'Input.ChoiceSet', style: 'expanded', choices },
      required: true,
    }),
    ...field(state, 'hours', 'attendanceForm.hours', {
      input: { type: 'Input.Text' },
      hint: words(reader, 'attendanceForm.hours.hint'),
    }),
    ...field(state, 'reason', 'attendanceForm.reason', {
      input: { type: 'Input.Text', isMultiline: true },
      hint: words(reader, 'attendanceForm.reason.hint'),
    }),
    quiet(words(reader, 'attendanceForm.seenBy')),
  ];
}
