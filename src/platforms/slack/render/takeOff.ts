import type { PersonOnSlotView } from '../../../application/queries/views.js';
import type { Intent } from '../../../conversation/intents.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { toTakeOffForm } from '../../shared/people.js';
import { toManage, toRoster } from '../../shared/steps.js';
import { seating } from '../../shared/topics.js';
import { button, fitting, header, intentButton, section, stepButton } from './blocks.js';
import { sentence } from './card.js';
import { pageTurns } from './paging.js';
import { when } from './slots.js';
import { titleOf } from './steps.js';
import { clip, escaped, lines, marked, oneLine, plain } from './text.js';
import type { Block, Button, Rendered } from './vocabulary.js';

/** A button's label holds 75 characters; a name is cut before what the button does is. */
const nameOf = ({ name }: PersonOnSlotView): string => clip(oneLine(name) || '…', 50);

const valuesOf = (person: PersonOnSlotView, reader: Reader) => ({
  ...titleOf(person.mission),
  name: nameOf(person),
  when: when(person.slot, reader),
});

/** Whom to take off: each person with where they stand, and a button that names them. */
export function takeOffChoose(
  { people, missionId, page, pages }: MessageOf<'takeOff.choose'>,
  reader: Reader,
): Rendered {
  const title = plain(reader, 'takeOff.choose');
  const to = (target: number): Intent => ({ kind: 'takeOff.list', missionId: missionId ?? '', page: target });
  const tail = pageTurns(
    { page, pages: missionId === null ? 1 : pages },
    to,
    reader,
    stepButton(reader, toManage),
  );
  const none = people.length === 0 ? [section(plain(reader, 'takeOff.none'))] : [];
  const items = people.map((person) => personItem(person, reader));
  const head = [header(title), ...none];
  return { text: title, blocks: [...head, ...fitting(items, [...head, ...tail]), ...tail] };
}

function personItem(person: PersonOnSlotView, reader: Reader): Block[] {
  const { title, when } = valuesOf(person, reader);
  const text = lines(
    `*${escaped(nameOf(person))}* · ${plain(reader, `takeOff.state.${seating(person)}`)}`,
    escaped(`${clip(title, 100)} · ${when}`),
  );
  return [section(text, takeOffButton(person, reader))];
}

const takeOffButton = (person: PersonOnSlotView, reader: Reader): Button =>
  intentButton(
    plain(reader, 'button.takeOff', { name: nameOf(person) }),
    { kind: 'takeOff', engagementId: person.engagementId },
    { about: person.mission.title },
  );

export const takeOffConfirm = ({ person }: MessageOf<'takeOff.confirm'>, reader: Reader): Rendered =>
  sentence(
    marked(reader, 'takeOff.confirm', valuesOf(person, reader)),
    intentButton(
      plain(reader, 'button.takeOffNow', { name: nameOf(person) }),
      { kind: 'takeOff.now', engagementId: person.engagementId },
      { style: 'danger' },
    ),
    stepButton(reader, toTakeOffForm(person.engagementId)),
    button(reader, 'button.keepPerson', { kind: 'mission.roster', missionId: person.mission.id }),
  );

export const takeOffDone = ({ person, already }: MessageOf<'takeOff.done'>, reader: Reader): Rendered =>
  sentence(
    marked(reader, already ? 'takeOff.already' : 'takeOff.done', valuesOf(person, reader)),
    stepButton(reader, toRoster(person.mission.id)),
    stepButton(reader, toManage),
  );
