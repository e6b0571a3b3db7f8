import type { Reader } from '../../../domain/people/reader.js';
import { whenText } from '../../../i18n/index.js';
import type { MessageOf } from '../../../messages/message.js';
import { calendarSteps } from '../../shared/calendarLinks.js';
import { toMissions } from '../../shared/steps.js';
import { missionName } from './card.js';
import { card, group, heading, paragraph, plainWords, words } from './cards.js';
import { stepRow } from './steps.js';
import { oneLine } from './text.js';
import type { Rendered } from './vocabulary.js';

/** The ways into a calendar, of each mission. */
export function calendar({ engagements }: MessageOf<'calendar'>, reader: Reader): Rendered {
  const title = plainWords(reader, 'calendar.title');
  const items = engagements.map((engagement) =>
    group([
      paragraph(missionName(engagement.mission, reader)),
      paragraph(whenText(engagement.slot, reader)),
      ...stepRow(reader, calendarSteps(engagement)),
    ]),
  );
  const body = [heading(title), paragraph(words(reader, 'calendar.text')), ...items];
  return { card: card(reader, body), summary: title };
}

/** Whom to write to, by name: a mention reaches nobody who is not in the conversation. */
export function contact({ people }: MessageOf<'contact'>, reader: Reader): Rendered {
  const title = plainWords(reader, 'contact.title');
  const said = people.flatMap(({ name, missions }) => {
    const whom = oneLine(name);
    if (missions.length === 0) return [words(reader, 'contact.one', { name: whom })];
    return missions.map((mission) => words(reader, 'contact.of', { title: oneLine(mission), name: whom }));
  });
  const text = people.length > 0 ? said : [words(reader, 'contact.none')];
  const body = [heading(title), ...text.map(paragraph), ...stepRow(reader, [toMissions])];
  return { card: card(reader, body), summary: title };
}
