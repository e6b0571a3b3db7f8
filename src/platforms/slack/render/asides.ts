import type { Reader } from '../../../domain/people/reader.js';
import type { MessageOf } from '../../../messages/message.js';
import { calendarSteps } from '../../shared/calendarLinks.js';
import { toMissions } from '../../shared/steps.js';
import { actions, header, listed, section, stepButton, stepButtons } from './blocks.js';
import { missionLines } from './slots.js';
import { bold, clip, escaped, lines, oneLine, plain } from './text.js';
import type { Rendered } from './vocabulary.js';

/** The ways into a calendar, of each mission. */
export function calendar({ engagements }: MessageOf<'calendar'>, reader: Reader): Rendered {
  const title = plain(reader, 'calendar.title');
  const items = engagements.map((engagement) => [
    section(missionLines(engagement.mission, engagement.slot, reader)),
    ...actions(...stepButtons(reader, calendarSteps(engagement))),
  ]);
  const head = [header(title), section(plain(reader, 'calendar.text'))];
  return { text: title, blocks: [...head, ...listed(items, head, reader)] };
}

/** Whom to write to, by a mention where they have an account. */
export function contact({ people }: MessageOf<'contact'>, reader: Reader): Rendered {
  const said = people.map(({ name, userId, missions }) => {
    const whom = userId && /^[UW][A-Z0-9]+$/.test(userId) ? `<@${userId}>` : bold(name, 80);
    const titles = missions.map((title) => escaped(clip(oneLine(title), 150)));
    if (titles.length === 0) return plain(reader, 'contact.one', { name: whom });
    return lines(...titles.map((title) => plain(reader, 'contact.of', { title, name: whom })));
  });
  const text = people.length > 0 ? lines(...said) : plain(reader, 'contact.none');
  const title = plain(reader, 'contact.title');
  return { text: title, blocks: [header(title), section(text), ...actions(stepButton(reader, toMissions))] };
}
