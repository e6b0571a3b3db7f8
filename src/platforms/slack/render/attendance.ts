import type { AttendeeView } from '../../../application/queries/attendance.js';
import { presences } from '../../../domain/engagements/attendance.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { AttendanceForm } from '../../../messages/forms/form.js';
import {
  attendanceHead,
  attendanceSteps,
  attendeeSaid,
  attendeeStanding,
  attendeeSteps,
  type ListMessage,
} from '../../shared/attendance.js';
import { actions, context, fitting, header, section, stepButtons } from './blocks.js';
import { choice, option, textInput } from './fields.js';
import { pageTurns } from './paging.js';
import { when } from './slots.js';
import { titleOf } from './steps.js';
import { bold, clip, escaped, lines, oneLine, plain } from './text.js';
import type { Block, Rendered } from './vocabulary.js';

/** Who was there on a half-day: each person with what both sides have said, and what can be said. */
export function attendance(message: ListMessage, reader: Reader): Rendered {
  const { kind, mission, slot, people, page, pages } = message;
  const title = plain(reader, `${kind}.title`, titleOf(mission));
  const to = (target: number) =>
    ({ kind: 'attendance', missionId: mission.id, slotId: slot.id, page: target }) as const;
  const asked = kind === 'attendance.due' ? [section(plain(reader, 'attendance.due.text'))] : [];
  const head = [
    header(title),
    ...asked,
    section(lines(`*${escaped(when(slot, reader))}*`, ...attendanceHead(message, reader))),
  ];
  const [all, ...steps] = attendanceSteps(message, reader);
  const first = all?.style === 'primary' ? actions(...stepButtons(reader, [all])) : [];
  const others = first.length > 0 || !all ? steps : [all, ...steps];
  const tail = [...pageTurns({ page, pages }, to, reader), ...actions(...stepButtons(reader, others))];
  const items = people.map((person) => personItem(message, person, reader));
  const around = [...head, ...first];
  return {
    text: escaped(title),
    blocks: [...around, ...fitting(items, [...around, ...tail]), ...tail],
  };
}

function personItem(message: ListMessage, person: AttendeeView, reader: Reader): Block[] {
  const name = escaped(clip(oneLine(person.name) || plain(reader, 'roster.erased'), 80));
  const said = attendeeSaid(person, reader);
  return [
    section(
      lines(
        `*${name}* · ${escaped(attendeeStanding(person, reader))}`,
        said && escaped(clip(oneLine(said), 900)),
      ),
    ),
    ...actions(...stepButtons(reader, attendeeSteps(message, person))),
  ];
}

/** Of whom and of which mission, whether they were there, for how long, and why not. */
export function attendanceInputs({ name, missionTitle, values }: AttendanceForm, reader: Reader): Block[] {
  const options = presences.map((one) => option(plain(reader, `attendanceForm.presence.${one}`), one));
  const input = (field: 'presence' | 'hours' | 'reason') => ({
    name: field,
    label: plain(reader, `attendanceForm.${field}`),
    value: values[field] ?? '',
  });
  return [
    section(lines(bold(name || plain(reader, 'roster.erased')), escaped(clip(oneLine(missionTitle), 150)))),
    choice(input('presence'), options, 'radio'),
    textInput({ ...input('hours'), hint: plain(reader, 'attendanceForm.hours.hint'), optional: true }),
    textInput({
      ...{ ...input('reason'), hint: plain(reader, 'attendanceForm.reason.hint') },
      ...{ optional: true, multiline: true },
    }),
    ...context(plain(reader, 'attendanceForm.seenBy')),
  ];
}
