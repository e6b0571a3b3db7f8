import type { PersonOnSlotView } from '../../../application/queries/views.js';
import type { Intent } from '../../../conversation/intents.js';
import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { toTakeOffForm } from '../../shared/people.js';
import { toManage, toRoster } from '../../shared/steps.js';
import { seating } from '../../shared/topics.js';
import { button, titledButton } from './actions.js';
import { titleAndWhen } from './card.js';
import { buttonRow, card, group, heading, paragraph, plainWords, quiet, words } from './cards.js';
import { fitted } from './fit.js';
import { asked, stepButton } from './steps.js';
import { escapeMarkdown, excerpt, oneLine } from './text.js';
import type { CardPart, Rendered } from './vocabulary.js';

/** A button's label is cut at 70 characters: a name is cut before what the button does is. */
const nameOf = ({ name }: PersonOnSlotView): string => excerpt(oneLine(name) || '…', 45);

const valuesOf = (person: PersonOnSlotView, reader: Reader) => ({
  ...titleAndWhen(person.mission, person.slot, reader),
  name: nameOf(person),
});

/** Whom to take off: each person with where they stand, and a button that names them. */
export function takeOffChoose(
  { people, missionId, page, pages }: MessageOf<'takeOff.choose'>,
  reader: Reader,
): Rendered {
  const title = plainWords(reader, 'takeOff.choose');
  const to = (target: number): Intent => ({ kind: 'takeOff.list', missionId: missionId ?? '', page: target });
  const turns = missionId === null ? 1 : pages;
  const none = people.length === 0 ? [paragraph(words(reader, 'takeOff.none'))] : [];
  const where = turns > 1 ? [quiet(words(reader, 'list.page', { page: page + 1, pages: turns }))] : [];
  const steps = [
    ...(turns > 1 && page > 0 ? [button(reader, 'button.previous', to(page - 1))] : []),
    ...(page + 1 < turns ? [button(reader, 'button.next', to(page + 1))] : []),
    stepButton(reader, toManage),
  ];
  const whole = fitted(people.length, (shown) =>
    card(reader, [
      heading(title),
      ...none,
      ...people.slice(0, shown).map((person) => personItem(person, reader)),
      ...(people.length > shown
        ? [quiet(words(reader, 'roster.more', { people: people.length - shown }))]
        : []),
      ...where,
      ...buttonRow(steps),
    ]),
  );
  return { card: whole, summary: title };
}

function personItem(person: PersonOnSlotView, reader: Reader): CardPart {
  const { title, when } = valuesOf(person, reader);
  const label = plainWords(reader, 'button.takeOff', { name: nameOf(person) });
  return group([
    paragraph(`**${escapeMarkdown(nameOf(person))}** · ${words(reader, `takeOff.state.${seating(person)}`)}`),
    quiet(escapeMarkdown(`${excerpt(title, 100)} · ${when}`)),
    ...buttonRow([titledButton(label, { kind: 'takeOff', engagementId: person.engagementId })]),
  ]);
}

/** Asked before somebody is taken off. */
export function takeOffConfirm({ person }: MessageOf<'takeOff.confirm'>, reader: Reader): Rendered {
  const { engagementId, mission } = person;
  const label = plainWords(reader, 'button.takeOffNow', { name: nameOf(person) });
  return asked(reader, 'takeOff.confirm', valuesOf(person, reader), [
    titledButton(label, { kind: 'takeOff.now', engagementId }),
    stepButton(reader, toTakeOffForm(engagementId)),
    button(reader, 'button.keepPerson', { kind: 'mission.roster', missionId: mission.id }),
  ]);
}

/** Taken off, or not on it any more before. */
export function takeOffDone({ person, already }: MessageOf<'takeOff.done'>, reader: Reader): Rendered {
  return asked(reader, already ? 'takeOff.already' : 'takeOff.done', valuesOf(person, reader), [
    stepButton(reader, toRoster(person.mission.id)),
    stepButton(reader, toManage),
  ]);
}
